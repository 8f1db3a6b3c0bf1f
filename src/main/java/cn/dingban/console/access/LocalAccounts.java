package cn.dingban.console.access;

import cn.dingban.audit.AuditTrail;
import cn.dingban.organisation.Role;
import cn.dingban.shared.OfficeClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** Signing in with an account of the console itself, and setting it up. All times are the machine's: time travel opens no lock and makes no code. */
@Component
@Transactional
public class LocalAccounts {

    static final int SHORTEST_PASSWORD = 12;
    static final int MOST_PASSWORD_BYTES = 72;

    private final StoredAccounts stored;
    private final SecondFactor secondFactor;
    private final AuditTrail trail;
    private final OfficeClock clock;
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    /** Compared where there is no such account, so that it takes as long as where there is one. Made by the first sign-in, whoever it is of. */
    private final SingletonSupplier<String> nobodysHash = SingletonSupplier.of(() -> encoder.encode("nobody"));

    LocalAccounts(StoredAccounts stored, SecondFactor secondFactor, AuditTrail trail, OfficeClock clock) {
        this.stored = stored;
        this.secondFactor = secondFactor;
        this.trail = trail;
        this.clock = clock;
    }

    /** How a sign-in went. */
    public enum Outcome {
        /** In. */
        IN,
        /** In, but only to choose a password and to set up the second factor. */
        TO_BE_SET_UP,
        /** No such account, or not that password, or not that code: which of them is not told. */
        WRONG,
        /** Too many failures. */
        LOCKED
    }

    /** @param account the account that is in; null where nobody is */
    public record SignIn(Outcome outcome, @Nullable AccountView account) {}

    /** @param code of the second factor; whatever is given while there is none yet is not looked at */
    public SignIn signIn(String name, String password, String code) {
        Instant now = machineTime();
        Optional<Account> found = stored.findByName(name.strip());
        boolean matches =
                encoder.matches(password, found.map(Account::passwordHash).orElse(nobodysHash.obtain()));
        if (found.isEmpty()) {
            return new SignIn(Outcome.WRONG, null);
        }
        Account account = found.get();
        if (account.isLockedAt(now)) {
            return new SignIn(Outcome.LOCKED, null);
        }
        OptionalLong step = account.isSetUp()
                ? secondFactor.step(account.secret(), code, now, account.lastStep())
                : OptionalLong.of(0);
        if (!matches || step.isEmpty()) {
            boolean locks = account.failed(now);
            trail.record(account.name(), locks ? "account.lock" : "account.refuse", account.name(), "");
            return new SignIn(locks ? Outcome.LOCKED : Outcome.WRONG, null);
        }
        account.signedIn(now, step.getAsLong());
        return new SignIn(account.isSetUp() ? Outcome.IN : Outcome.TO_BE_SET_UP, account.view(now));
    }

    /** What stands in the way of a set-up. */
    public enum Fault {
        /** Shorter than {@value LocalAccounts#SHORTEST_PASSWORD} characters. */
        SHORT,
        /** Longer than the hash can take: {@value LocalAccounts#MOST_PASSWORD_BYTES} bytes in UTF-8. */
        LONG,
        /** The same as the one-time password, or it holds the account's name. */
        KNOWN,
        /** The two are not the same. */
        DIFFERENT,
        /** Not a code of this second factor now. */
        CODE
    }

    /** The secret that an account is to be set up with, for an authenticator; empty once it is set up. */
    @Transactional(readOnly = true)
    public Optional<Enrolment> enrolment(String name) {
        return stored.findByName(name)
                .filter(account -> !account.isSetUp())
                .map(account ->
                        new Enrolment(account.secret(), secondFactor.address(account.name(), account.secret())));
    }

    /**
     * What an authenticator is told.
     *
     * @param secret Base32
     * @param address the same as an otpauth address
     */
    public record Enrolment(String secret, String address) {}

    /** Its holder chooses a password and shows that the second factor works. @return what is wrong, if anything */
    public Optional<Fault> setUp(String name, String password, String again, String code) {
        Account account = stored.findByName(name).orElseThrow();
        Optional<Fault> fault = fault(account, password, again);
        if (fault.isPresent()) {
            return fault;
        }
        OptionalLong step = secondFactor.step(account.secret(), code, machineTime(), account.lastStep());
        if (step.isEmpty()) {
            return Optional.of(Fault.CODE);
        }
        account.setUp(String.valueOf(encoder.encode(password)), step.getAsLong());
        trail.record(name, "account.set-up", name, "");
        return Optional.empty();
    }

    private Optional<Fault> fault(Account account, String password, String again) {
        if (password.length() < SHORTEST_PASSWORD) {
            return Optional.of(Fault.SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_PASSWORD_BYTES) {
            return Optional.of(Fault.LONG);
        }
        if (password.contains(account.name()) || encoder.matches(password, account.passwordHash())) {
            return Optional.of(Fault.KNOWN);
        }
        return password.equals(again) ? Optional.empty() : Optional.of(Fault.DIFFERENT);
    }

    /** Makes an account with a password that is good once. @return false where the name is taken */
    public boolean create(String actor, String name, Role role, String oneTimePassword) {
        if (stored.findByName(name).isPresent()) {
            return false;
        }
        stored.save(new Account(
                name, role, String.valueOf(encoder.encode(oneTimePassword)), secondFactor.newSecret(), machineTime()));
        trail.record(actor, "account.create", name, role.name());
        return true;
    }

    /** A new one-time password and a new second factor, for whoever lost one of them. */
    public void reset(String actor, String name, String oneTimePassword) {
        stored.findByName(name).ifPresent(account -> {
            account.reset(String.valueOf(encoder.encode(oneTimePassword)), secondFactor.newSecret());
            trail.record(actor, "account.reset", name, "");
        });
    }

    /** Opens an account that failures have locked. */
    public void unlock(String actor, String name) {
        stored.findByName(name).ifPresent(account -> {
            account.unlock();
            trail.record(actor, "account.unlock", name, "");
        });
    }

    /** All, by name. */
    @Transactional(readOnly = true)
    public List<AccountView> all() {
        Instant now = machineTime();
        return stored.findAllByOrderByName().stream()
                .map(account -> account.view(now))
                .toList();
    }

    /** Whether there is any account at all. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return stored.count() == 0;
    }

    /** Whether somebody holds that role. */
    @Transactional(readOnly = true)
    public boolean has(Role role) {
        return stored.existsByRole(role);
    }

    private Instant machineTime() {
        return clock.machineTime();
    }
}
