package cn.dingban.project;

import cn.dingban.shared.Wan;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Stores money as a plain number of 万元. */
@Converter
class WanConverter implements AttributeConverter<@Nullable Wan, @Nullable BigDecimal> {

    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Wan amount) {
        return amount == null ? null : amount.amount();
    }

    @Override
    public @Nullable Wan convertToEntityAttribute(@Nullable BigDecimal stored) {
        return stored == null ? null : new Wan(stored);
    }
}
