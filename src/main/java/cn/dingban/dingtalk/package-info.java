/** The DingTalk adapter: Stream in, OpenAPI out. The only package that imports a DingTalk SDK. */
@ApplicationModule(
        displayName = "DingTalk",
        allowedDependencies = {"shared", "rulebook", "organisation", "delivery :: spi", "conversation :: spi"})
@NullMarked
package cn.dingban.dingtalk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
