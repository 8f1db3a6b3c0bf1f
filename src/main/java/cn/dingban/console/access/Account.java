package cn.dingban.console.access;

import cn.dingban.organisation.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account of the console itself (本地账号): one of the three administrative roles, a password and a second factor. */
@Entity
@Table(name = "console_account")
class Account {

    static final int MOST_FAILURES = 5;
    static final Duration LOCKED = Duration.ofMinutes(15);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "console_account_seq")
    @SequenceGenerator(name = "console_account_seq", sequenceName = "console_account_seq", allocationSize = 50)
    private long id;

    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String passwordHash;
    private boolean mustChange = true;

    /** Base32; proposed until a code made with it was given. */
    private String secret;

    private boolean confirmed;

    /** The time step of the latest code: none is taken twice (RFC 6238, 5.2). */
    private long lastStep;

    private int failures;
    private @Nullable Instant lockedUntil;
    private Instant createdAt;
    private @Nullable Instant signedInAt;

    @Version
    private long version;

    protected Account() {
        // for JPA
        this("", Role.ADMINISTRATOR, "", "", Instant.EPOCH);
    }

    /** With a password that is good once. */
    Account(String name, Role role, String passwordHash, String secret, Instant now) {
        this.name = name;
        this.role = role;
        this.passwordHash = passwordHash;
        this.secret = secret;
        this.createdAt = now;
    }

    boolean isLockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** @return whether this failure locks it */
    boolean failed(Instant now) {
        failures++;
        if (failures < MOST_FAILURES) {
            return false;
        }
        failures = 0;
        lockedUntil = now.plus(LOCKED);
        return true;
    }

    void signedIn(Instant now, long step) {
        failures = 0;
        lockedUntil = null;
        lastStep = Math.max(lastStep, step);
        signedInAt = now;
    }

    /** The person has a password of their own and has shown that the second factor works. */
    void setUp(String hash, long step) {
        passwordHash = hash;
        mustChange = false;
        confirmed = true;
        lastStep = Math.max(lastStep, step);
    }

    /** Back to a password that is good once, and a second factor that is still to be set up. */
    void reset(String hash, String newSecret) {
        passwordHash = hash;
        secret = newSecret;
        mustChange = true;
        confirmed = false;
        failures = 0;
        lockedUntil = null;
    }

    void unlock() {
        failures = 0;
        lockedUntil = null;
    }

    boolean isSetUp() {
        return confirmed && !mustChange;
    }

    String name() {
        return name;
    }

    Role role() {
        return role;
    }

    String passwordHash() {
        return passwordHash;
    }

    String secret() {
        return secret;
    }

    long lastStep() {
        return lastStep;
    }

    AccountView view(Instant now) {
        return new AccountView(name, role, isSetUp(), isLockedAt(now), createdAt, signedInAt);
    }
}
