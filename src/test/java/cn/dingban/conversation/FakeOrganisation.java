package cn.dingban.conversation;

import cn.dingban.organisation.ChatGroup;
import cn.dingban.organisation.Official;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.organisation.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An office that a test staffs. */
public final class FakeOrganisation implements Organisation {

    private final List<Unit> units = new ArrayList<>();
    private final List<Official> officials = new ArrayList<>();
    private final List<ChatGroup> groups = new ArrayList<>();

    public void clear() {
        units.clear();
        officials.clear();
        groups.clear();
    }

    public Unit addUnit(String name) {
        Unit unit = new Unit(units.size() + 1, name, "项目业主", "丽水市本级", null, List.of());
        units.add(unit);
        return unit;
    }

    public Official add(String userId, String name, Unit unit, Role... roles) {
        String bound = userId.isEmpty() ? null : userId;
        Official official = new Official(
                officials.size() + 1, name, bound, null, unit.id(), unit.name(), "", Set.of(roles), List.of());
        officials.add(official);
        return official;
    }

    public void addGroup(String openConversationId, String belongsTo) {
        groups.add(new ChatGroup(groups.size() + 1, "群" + openConversationId, openConversationId, "月报", belongsTo, ""));
    }

    @Override
    public Optional<Unit> unitNamed(String name) {
        return units.stream().filter(unit -> unit.name().equals(name)).findFirst();
    }

    @Override
    public Optional<Unit> unit(long id) {
        return units.stream().filter(unit -> unit.id() == id).findFirst();
    }

    @Override
    public List<Unit> units() {
        return List.copyOf(units);
    }

    @Override
    public Optional<Official> byUserId(String userId) {
        return officials.stream().filter(o -> userId.equals(o.userId())).findFirst();
    }

    @Override
    public Optional<Official> official(long id) {
        return officials.stream().filter(o -> o.id() == id).findFirst();
    }

    @Override
    public List<Official> named(String name) {
        return officials.stream().filter(o -> o.name().equals(name)).toList();
    }

    @Override
    public List<Official> officials() {
        return List.copyOf(officials);
    }

    @Override
    public List<Official> holding(Role role) {
        return officials.stream().filter(o -> o.holds(role)).toList();
    }

    @Override
    public List<Official> holding(Role role, long unitId) {
        return holding(role).stream().filter(o -> o.unitId() == unitId).toList();
    }

    @Override
    public List<ChatGroup> groups() {
        return List.copyOf(groups);
    }

    @Override
    public List<ChatGroup> groups(String purpose) {
        return groups();
    }
}
