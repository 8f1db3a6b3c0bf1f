package cn.dingban.organisation;

import cn.dingban.audit.AuditTrail;
import cn.dingban.organisation.PhoneBook.Answer;
import cn.dingban.organisation.PhoneBook.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Binds people to their account on the platform by their mobile number (按手机号绑定). Imports leave a binding as it is. */
@Service
public class BindingOfficials {

    /** The platform is asked one by one: more than this takes longer than anybody waits for a page. */
    public static final int AT_ONCE = 60;

    private final StoredOfficials officials;
    private final StoredOrganisation organisation;
    private final StoredRevisions revisions;
    private final ObjectProvider<PhoneBook> phones;
    private final Records records;

    BindingOfficials(
            StoredOfficials officials,
            StoredOrganisation organisation,
            StoredRevisions revisions,
            ObjectProvider<PhoneBook> phones,
            Records records) {
        this.officials = officials;
        this.organisation = organisation;
        this.revisions = revisions;
        this.phones = phones;
        this.records = records;
    }

    /** Writes down and announces what was done. */
    @Component("bindingRecords")
    record Records(AuditTrail trail, ApplicationEventPublisher events, TransactionTemplate transactions) {}

    /**
     * What came of it.
     *
     * @param other whoever has that account already; null unless it is taken
     */
    public record Bound(
            Official official, Result result, @Nullable Official other) {}

    /** What came of trying to bind somebody. */
    public enum Result {
        BOUND,
        ALREADY_BOUND,
        NO_MOBILE,
        NOT_FOUND,
        NOT_VISIBLE,
        NOT_PERMITTED,
        UNREACHABLE,
        /** The account with that number is bound to somebody else. */
        TAKEN
    }

    /** Everybody who has a number and no account yet. */
    public List<Official> waiting() {
        return organisation.officials().stream()
                .filter(official -> !official.isBound() && official.mobile() != null)
                .toList();
    }

    /** Those who are {@link #waiting}, not more than {@link #AT_ONCE}; ends early where the platform cannot be asked at all. */
    public List<Bound> bindAll(String actor) {
        List<Bound> all = new ArrayList<>();
        for (Official official : waiting().stream().limit(AT_ONCE).toList()) {
            Bound bound = bind(official, actor);
            all.add(bound);
            if (bound.result() == Result.UNREACHABLE || bound.result() == Result.NOT_PERMITTED) {
                break;
            }
        }
        return all;
    }

    /** Asks the platform first, and writes afterwards. */
    public Bound bind(Official official, String actor) {
        if (official.isBound()) {
            return new Bound(official, Result.ALREADY_BOUND, null);
        }
        if (official.mobile() == null) {
            return new Bound(official, Result.NO_MOBILE, null);
        }
        Answer answer = phones.getObject().byMobile(official.mobile());
        String userId = answer.userId();
        if (answer.said() != Said.FOUND || userId == null) {
            return new Bound(official, Result.valueOf(answer.said().name()), null);
        }
        Bound bound = records.transactions().execute(status -> write(official, userId, actor));
        return bound == null ? new Bound(official, Result.UNREACHABLE, null) : bound;
    }

    private Bound write(Official official, String userId, String actor) {
        StoredRevision revision = revisions.lock();
        Optional<Official> holder = officials.findAllByOrderById().stream()
                .map(StoredOfficial::snapshot)
                .filter(other -> userId.equals(other.userId()))
                .findAny();
        if (holder.isPresent()) {
            boolean self = holder.get().id() == official.id();
            return new Bound(official, self ? Result.ALREADY_BOUND : Result.TAKEN, self ? null : holder.get());
        }
        StoredOfficial stored = officials.findById(official.id()).orElse(null);
        if (stored == null || stored.snapshot().isBound()) {
            return new Bound(official, Result.ALREADY_BOUND, null);
        }
        stored.bind(userId);
        officials.save(stored);
        revision.advance();
        records.trail().record(actor, "person.bind", official.name(), userId);
        records.events().publishEvent(new AnnouncingOrganisation.OrganisationImported(0, 1));
        return new Bound(stored.snapshot(), Result.BOUND, null);
    }
}
