package cn.dingban.project;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;

@Entity
@Table(name = "project")
class StoredProject {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "project_seq")
    @SequenceGenerator(name = "project_seq", sequenceName = "project_seq", allocationSize = 50)
    private long id;

    @Embedded
    private ProjectFacts facts;

    @ElementCollection
    @BatchSize(size = 500)
    @CollectionTable(name = "project_alias", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "position")
    @Column(name = "alias")
    private List<String> aliases = new ArrayList<>();

    protected StoredProject() {
        // for JPA
        this(new ProjectFacts(null, "", null, 0, 0, "", "", "", "", "", null, null, ""));
    }

    StoredProject(ProjectFacts facts) {
        this.facts = facts;
    }

    /** Takes over new facts; a name or short name that goes stays as an alias, because people go on using it. */
    void change(ProjectFacts to, List<String> newAliases) {
        String oldName = facts.name();
        String oldShortName = facts.shortName();
        facts = to;
        newAliases.forEach(this::addAlias);
        addAlias(oldName);
        if (oldShortName != null) {
            addAlias(oldShortName);
        }
        aliases.removeIf(alias -> alias.equals(to.name()) || alias.equals(to.shortName()));
    }

    boolean differsFrom(ProjectFacts other, List<String> otherAliases) {
        return !facts.equals(other) || !aliases.containsAll(otherAliases);
    }

    private void addAlias(String alias) {
        if (!alias.isEmpty() && !aliases.contains(alias)) {
            aliases.add(alias);
        }
    }

    long id() {
        return id;
    }

    ProjectFacts facts() {
        return facts;
    }

    List<String> aliases() {
        return List.copyOf(aliases);
    }

    Project snapshot() {
        return new Project(
                id,
                facts.code(),
                facts.name(),
                facts.shortName(),
                aliases,
                facts.unitId(),
                facts.responsibleUnitId(),
                facts.area(),
                facts.nature(),
                facts.industry(),
                facts.totalInvestment(),
                facts.priorCompleted(),
                facts.remark());
    }
}
