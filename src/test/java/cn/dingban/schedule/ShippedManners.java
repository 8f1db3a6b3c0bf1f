package cn.dingban.schedule;

import java.util.Map;

/** Every schedule speaks as the rule book has it. */
public final class ShippedManners implements Manners {

    @Override
    public Manner of(String scheduleId) {
        return Manner.SHIPPED;
    }

    @Override
    public Map<String, String> wordings() {
        return Map.of();
    }
}
