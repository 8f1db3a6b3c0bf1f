package cn.dingban.delivery.limits;

import cn.dingban.shared.OfficeClock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The budgets of all limits, one row each, which a node locks while it takes a permit. Counted by the machine's clock, not the office's. */
@Component
public class Budgets {

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final InstantSource machine;

    @Autowired
    Budgets(JdbcClient jdbc, PlatformTransactionManager transactions, OfficeClock clock) {
        this(jdbc, transactions, clock::machineTime);
    }

    public Budgets(JdbcClient jdbc, PlatformTransactionManager transactions, InstantSource machine) {
        this.jdbc = jdbc;
        this.machine = machine;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Whether a permit was taken, and how long to wait.
     *
     * @param granted true: the permit is ours, to be used after the wait; false: nothing was taken, ask again after the wait
     * @param delay from now; less than nothing when the permit's moment has passed while it was taken
     */
    public record Turn(boolean granted, Duration delay) {}

    private record Permit(boolean granted, long at) {}

    private record Change<T>(Budget budget, T result) {}

    /** Takes a permit, unless it would come later than patience allows. */
    public Turn take(String name, Limit limit, boolean answer, Duration patience) {
        Permit permit = change(name, budget -> {
            long now = Budget.micros(machine.instant());
            long at = budget.next(limit, answer, now);
            boolean granted = at - now <= Budget.micros(patience);
            return new Change<>(granted ? budget.use(limit, at) : budget, new Permit(granted, at));
        });
        return new Turn(
                permit.granted(), Duration.of(permit.at() - Budget.micros(machine.instant()), ChronoUnit.MICROS));
    }

    /** The platform told us to slow down: nothing goes for this long, and less than before after that, until it has recovered. */
    public void shrink(String name, Duration block) {
        change(name, budget -> new Change<>(budget.shrink(block, Budget.micros(machine.instant())), true));
    }

    private <T> T change(String name, Function<Budget, Change<T>> change) {
        Budget known = inOwnTransaction(() -> find(name, ""));
        if (known == null) {
            create(name);
        }
        return Objects.requireNonNull(inOwnTransaction(() -> {
            Budget budget = Objects.requireNonNull(find(name, " for update"));
            Change<T> changed = change.apply(budget);
            if (!changed.budget().equals(budget)) {
                store(name, changed.budget());
            }
            return changed.result();
        }));
    }

    private void create(String name) {
        try {
            inOwnTransaction(() -> jdbc.sql(
                            "insert into budget (name, taken, portion, portion_at, blocked_until) values (?, '', 1, 0, 0)")
                    .param(name)
                    .update());
        } catch (DuplicateKeyException e) {
            // Another node was faster.
        }
    }

    private @Nullable Budget find(String name, String locking) {
        return jdbc.sql("select taken, portion, portion_at, blocked_until from budget where name = ?" + locking)
                .param(name)
                .query((row, number) -> new Budget(
                        moments(row.getString("taken")),
                        row.getDouble("portion"),
                        row.getLong("portion_at"),
                        row.getLong("blocked_until")))
                .optional()
                .orElse(null);
    }

    private void store(String name, Budget budget) {
        String taken = budget.taken().stream().map(String::valueOf).collect(Collectors.joining(","));
        jdbc.sql("update budget set taken = ?, portion = ?, portion_at = ?, blocked_until = ? where name = ?")
                .params(taken, budget.portion(), budget.portionAt(), budget.blockedUntil(), name)
                .update();
    }

    private static List<Long> moments(String taken) {
        return taken.isEmpty()
                ? List.of()
                : Arrays.stream(taken.split(",")).map(Long::valueOf).toList();
    }

    private <T> @Nullable T inOwnTransaction(Supplier<T> work) {
        return ownTransaction.execute(status -> work.get());
    }
}
