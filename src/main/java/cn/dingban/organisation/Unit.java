package cn.dingban.organisation;

import cn.dingban.spreadsheet.PlainText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body or company that owes or does something (单位).
 *
 * @param kind such as 市级部门 or 项目业主, as the office words it
 * @param formerNames names it went by before; people go on typing them
 */
public record Unit(
        long id,
        String name,
        String kind,
        String area,
        @Nullable Long parentId,
        List<String> formerNames) {

    public Unit {
        formerNames = List.copyOf(formerNames);
    }

    /** Whether it governs the area that it is in (县市区): what happens there is its business. */
    public boolean governsItsArea() {
        return !area.isBlank() && OrganisationWords.COUNTIES.contains(PlainText.key(kind));
    }
}
