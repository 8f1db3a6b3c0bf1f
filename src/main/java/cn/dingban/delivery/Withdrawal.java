package cn.dingban.delivery;

import cn.dingban.delivery.DeliveryEvent.What;
import cn.dingban.organisation.Organisation;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes back what has lost its reason while it waited: the report arrived, so nobody need be reminded of it. */
@Component
class Withdrawal {

    private final ObjectProvider<StillWanted> judges;
    private final ObjectProvider<Organisation> organisation;
    private final Wording wording;

    Withdrawal(ObjectProvider<StillWanted> judges, ObjectProvider<Organisation> organisation, Wording wording) {
        this.judges = judges;
        this.organisation = organisation;
        this.wording = wording;
    }

    private record Alike(String kind, String period) {}

    void withdraw(List<Delivery> waited, Instant now) {
        Map<Alike, List<Delivery>> alike = waited.stream()
                .filter(delivery ->
                        delivery.sending().hasNotLeft() && delivery.reason().period() != null)
                .collect(Collectors.groupingBy(
                        delivery -> new Alike(
                                delivery.kind(),
                                String.valueOf(delivery.reason().period())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        alike.forEach((which, same) -> judges.stream()
                .filter(judge -> judge.kinds().contains(which.kind()))
                .forEach(judge -> withdraw(judge, which, same, now)));
    }

    private void withdraw(StillWanted judge, Alike which, List<Delivery> same, Instant now) {
        Map<Delivery, Set<String>> told = same.stream().collect(Collectors.toMap(Function.identity(), this::toldFirst));
        Set<String> wanted = judge.wantedBy(
                which.kind(),
                which.period(),
                told.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        same.stream()
                .filter(delivery -> Collections.disjoint(told.get(delivery), wanted))
                .forEach(delivery -> delivery.giveUp(
                        DeliveryEvent.of(What.WITHDRAWN, wording.phrase("delivery.no-longer-wanted"), now)));
    }

    /** Its recipient; of a copy everybody in the recipient's unit, because it is wanted as long as what was copied is. */
    private Set<String> toldFirst(Delivery delivery) {
        String recipient = delivery.addressee().recipientId();
        if (!Copying.isCopy(delivery.key())) {
            return Set.of(recipient);
        }
        Organisation office = organisation.getObject();
        return office.byUserId(recipient).stream()
                .flatMap(copied -> office.officials().stream()
                        .filter(other -> other.isBound() && other.unitId() == copied.unitId()))
                .map(other -> String.valueOf(other.userId()))
                .collect(Collectors.toSet());
    }
}
