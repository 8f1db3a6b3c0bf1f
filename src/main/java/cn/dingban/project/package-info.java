/** The project register, the yearly plans with their versions, and monthly targets (项目库、年度计划、月度目标). */
@ApplicationModule(
        displayName = "Project",
        allowedDependencies = {
            "shared",
            "rulebook",
            "audit",
            "spreadsheet",
            "organisation",
            "schedule",
            "delivery",
            "conversation",
            "conversation :: language",
            "obligation"
        })
@NullMarked
package cn.dingban.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
