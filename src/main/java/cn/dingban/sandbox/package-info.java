/** A local DingTalk that speaks its wire protocol, with a chat page, a journal and faults. A leaf that knows the protocol, not our domain. */
@ApplicationModule(
        displayName = "Sandbox",
        allowedDependencies = {"shared"})
@NullMarked
package cn.dingban.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
