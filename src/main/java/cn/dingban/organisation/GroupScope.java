package cn.dingban.organisation;

import java.util.Optional;
import java.util.function.LongPredicate;
import org.springframework.stereotype.Component;

/** Which units a chat group is to hear of: a county's group of its units, a unit's of that, any other of the whole city. */
@Component
public class GroupScope {

    private final Organisation organisation;

    public GroupScope(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Whether a unit, by id, is one of them. */
    public LongPredicate unitsOf(ChatGroup group) {
        String belongsTo = group.belongsTo().strip();
        Optional<Unit> unit = organisation.unitNamed(belongsTo);
        boolean area =
                organisation.units().stream().anyMatch(each -> each.area().equals(belongsTo));
        if (belongsTo.isEmpty() || (!area && unit.isEmpty())) {
            return id -> true;
        }
        return id -> area
                ? organisation
                        .unit(id)
                        .filter(each -> each.area().equals(belongsTo))
                        .isPresent()
                : unit.isPresent() && unit.get().id() == id;
    }
}
