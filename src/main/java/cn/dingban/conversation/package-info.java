/** The inbox, commands, card actions and dialogues: the only way in. */
@ApplicationModule(
        displayName = "Conversation",
        allowedDependencies = {"shared", "rulebook", "audit", "organisation", "schedule", "delivery"})
@NullMarked
package cn.dingban.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
