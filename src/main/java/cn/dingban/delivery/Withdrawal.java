package cn.dingban.delivery;

import cn.dingban.delivery.DeliveryEvent.What;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes back what has lost its reason while it waited: the report arrived, so nobody need be reminded of it. */
@Component
class Withdrawal {

    private final ObjectProvider<StillWanted> judges;
    private final Wording wording;

    Withdrawal(ObjectProvider<StillWanted> judges, Wording wording) {
        this.judges = judges;
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
        Set<String> people = same.stream().map(d -> d.addressee().recipientId()).collect(Collectors.toSet());
        Set<String> wanted = judge.wantedBy(which.kind(), which.period(), people);
        same.stream()
                .filter(delivery -> !wanted.contains(delivery.addressee().recipientId()))
                .forEach(delivery -> delivery.giveUp(
                        DeliveryEvent.of(What.WITHDRAWN, wording.phrase("delivery.no-longer-wanted"), now)));
    }
}
