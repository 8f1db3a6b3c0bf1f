package cn.dingban.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "organisation_official")
class StoredOfficial {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organisation_official_seq")
    @SequenceGenerator(
            name = "organisation_official_seq",
            sequenceName = "organisation_official_seq",
            allocationSize = 50)
    private long id;

    private String name = "";

    @Column(name = "user_id")
    private @Nullable String userId;

    private @Nullable String mobile;

    @ManyToOne
    @JoinColumn(name = "unit_id")
    private StoredUnit unit;

    private String post = "";

    @ElementCollection
    @BatchSize(size = 500)
    @CollectionTable(name = "organisation_official_role", joinColumns = @JoinColumn(name = "official_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @ElementCollection
    @BatchSize(size = 500)
    @CollectionTable(name = "organisation_official_liaison", joinColumns = @JoinColumn(name = "official_id"))
    @Column(name = "leader")
    private Set<String> leaders = new TreeSet<>();

    protected StoredOfficial() {
        // for JPA
        this(new StoredUnit(""));
    }

    StoredOfficial(StoredUnit unit) {
        this.unit = unit;
    }

    /** What a row of the file says of a person. */
    record Particulars(
            String name,
            @Nullable String userId,
            @Nullable String mobile,
            StoredUnit unit,
            String post,
            Set<Role> roles,
            Set<String> leaders) {}

    Particulars particulars() {
        return new Particulars(name, userId, mobile, unit, post, Set.copyOf(roles), Set.copyOf(leaders));
    }

    void change(Particulars to) {
        name = to.name();
        userId = to.userId();
        mobile = to.mobile();
        unit = to.unit();
        post = to.post();
        roles.retainAll(to.roles());
        roles.addAll(to.roles());
        leaders.retainAll(to.leaders());
        leaders.addAll(to.leaders());
    }

    void bind(String newUserId) {
        userId = newUserId;
    }

    Official snapshot() {
        Unit in = unit.snapshot();
        return new Official(id, name, userId, mobile, in.id(), in.name(), post, roles, List.copyOf(leaders));
    }
}
