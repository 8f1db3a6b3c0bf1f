package cn.dingban.console.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SheetTests {

    private final List<Integer> rows = IntStream.range(0, 101).boxed().toList();

    @Test
    void cutsAListIntoPagesOfFifty() {
        Sheet<Integer> second = Sheet.of(rows, 2);
        assertThat(second.rows()).hasSize(50).startsWith(50);
        assertThat(second.pages()).isEqualTo(3);
        assertThat(second.hasPrevious()).isTrue();
        assertThat(second.hasNext()).isTrue();
    }

    @Test
    void showsTheNearestPageForOneThatIsNotThere() {
        assertThat(Sheet.of(rows, 99).rows()).containsExactly(100);
        assertThat(Sheet.of(rows, -1).number()).isEqualTo(1);
        assertThat(Sheet.of(List.of(), 5).pages()).isEqualTo(1);
    }
}
