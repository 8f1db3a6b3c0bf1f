package cn.dingban.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "organisation_unit")
class StoredUnit {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organisation_unit_seq")
    @SequenceGenerator(name = "organisation_unit_seq", sequenceName = "organisation_unit_seq", allocationSize = 50)
    private long id;

    private String name;
    private String kind = "";
    private String area = "";

    @ManyToOne
    @JoinColumn(name = "parent_id")
    private @Nullable StoredUnit parent;

    @ElementCollection
    @BatchSize(size = 500)
    @CollectionTable(name = "organisation_unit_former_name", joinColumns = @JoinColumn(name = "unit_id"))
    @Column(name = "name")
    private Set<String> formerNames = new TreeSet<>();

    protected StoredUnit() {
        // for JPA
        this("");
    }

    StoredUnit(String name) {
        this.name = name;
    }

    void change(String newName, String newKind, String newArea, List<String> newFormerNames) {
        name = newName;
        kind = newKind;
        area = newArea;
        formerNames.retainAll(newFormerNames);
        formerNames.addAll(newFormerNames);
    }

    boolean differsFrom(String otherName, String otherKind, String otherArea, List<String> otherFormerNames) {
        return !name.equals(otherName)
                || !kind.equals(otherKind)
                || !area.equals(otherArea)
                || !formerNames.equals(Set.copyOf(otherFormerNames));
    }

    void moveUnder(@Nullable StoredUnit newParent) {
        parent = newParent;
    }

    @Nullable
    StoredUnit parent() {
        return parent;
    }

    String name() {
        return name;
    }

    String kind() {
        return kind;
    }

    String area() {
        return area;
    }

    Set<String> formerNames() {
        return Set.copyOf(formerNames);
    }

    Unit snapshot() {
        return new Unit(id, name, kind, area, parent == null ? null : parent.id, List.copyOf(formerNames));
    }
}
