package cn.dingban.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A plan of a year, which counts its versions. */
@Entity
@Table(name = "project_plan")
class StoredPlan {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "project_plan_seq")
    @SequenceGenerator(name = "project_plan_seq", sequenceName = "project_plan_seq", allocationSize = 50)
    private long id;

    private String kind;

    @Column(name = "plan_year")
    private int year;

    private int version;

    protected StoredPlan() {
        // for JPA
        this("", 0);
    }

    StoredPlan(String kind, int year) {
        this.kind = kind;
        this.year = year;
    }

    /** Whether nothing was ever taken into it. */
    boolean isNew() {
        return version == 0;
    }

    int advance() {
        return ++version;
    }

    String kind() {
        return kind;
    }

    int year() {
        return year;
    }
}
