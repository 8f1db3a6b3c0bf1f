package cn.dingban.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParcelTests {

    private final FakeChannel channel = new FakeChannel();

    private static Delivery delivery(Notice notice) {
        return new Delivery(notice, "track", Instant.EPOCH);
    }

    private List<Parcel> pack(Notice... notices) {
        return Parcel.pack(List.of(notices).stream().map(ParcelTests::delivery).toList(), channel);
    }

    @Test
    void peopleWhoGetTheSameTextShareACall() {
        assertThat(pack(
                        Notices.toPerson("a", "u1", "x"),
                        Notices.toPerson("b", "u2", "y"),
                        Notices.toPerson("c", "u3", "x")))
                .extracting(Parcel::recipientIds)
                .containsExactly(List.of("u1", "u3"), List.of("u2"));
    }

    @Test
    void peopleWhoGetTheSameFileShareACall() throws ReflectiveOperationException {
        StoredFile file = stored(7);
        Delivery one = delivery(Notices.toPerson("a", "u1", "x")).carrying(file);
        Delivery two = delivery(Notices.toPerson("b", "u2", "x")).carrying(file);
        Delivery other = delivery(Notices.toPerson("c", "u3", "x")).carrying(stored(8));
        Delivery words = delivery(Notices.toPerson("d", "u4", "x"));
        assertThat(Parcel.pack(List.of(one, two, other, words), channel))
                .extracting(Parcel::recipientIds)
                .containsExactly(List.of("u1", "u2"), List.of("u3"), List.of("u4"));
    }

    private static StoredFile stored(long id) throws ReflectiveOperationException {
        StoredFile file = new StoredFile(new FileContent("表.xlsx", new byte[] {1}), Instant.EPOCH);
        var field = StoredFile.class.getDeclaredField("id");
        field.setAccessible(true);
        field.set(file, id);
        return file;
    }

    @Test
    void aCallHasAtMostTwentyRecipients() {
        Notice[] notices = IntStream.range(0, 21)
                .mapToObj(i -> Notices.toPerson("k" + i, "u" + i, "x"))
                .toArray(Notice[]::new);

        assertThat(pack(notices))
                .extracting(parcel -> parcel.deliveries().size())
                .containsExactly(20, 1);
    }

    @Test
    void nobodyIsInACallTwice() {
        assertThat(pack(Notices.toPerson("a", "u1", "x"), Notices.toPerson("b", "u1", "x")))
                .extracting(Parcel::recipientIds)
                .containsExactly(List.of("u1"), List.of("u1"));
    }

    @Test
    void groupsAreSpokenToOneByOne() {
        assertThat(pack(Notices.toGroup("a", "g1"), Notices.toGroup("a", "g2"))).hasSize(2);
    }

    @Test
    void aCardIsOnlyOneWhereThePlatformOffersIt() {
        Notice card = Notices.withCard(Notices.toPerson("a", "u1"));
        assertThat(pack(card)).extracting(Parcel::asCard).containsExactly(false);

        channel.offer("report-reminder");
        assertThat(pack(card)).extracting(Parcel::asCard).containsExactly(true);
    }

    @Test
    void theMostImportantDecidesWhenACallIsMade() {
        assertThat(pack(Notices.toPerson("a", "u1", "x"), Notices.toGroup("b", "g1"), Notices.toPerson("c", "u2", "x")))
                .extracting(Parcel::recipientIds)
                .containsExactly(List.of("u1", "u2"), List.of("g1"));
    }

    private static Notice reply(Recipient recipient, Reason reason) {
        return new Notice("r", "reply", recipient, Priority.REPLY, new Rendered("收到", ""), reason);
    }

    @Test
    void anAnswerIsWhatOnePersonOrGroupIsToldForWhatTheySaid() {
        Recipient wang = Recipient.person("wang", "王");

        assertThat(pack(
                        reply(wang, Reason.inbox(1)),
                        reply(Recipient.group("g", "群"), Reason.inbox(1)),
                        reply(Recipient.person("li", "李"), Reason.event("x", null, null)),
                        Notices.toPerson("a", "u1")))
                .extracting(Parcel::isAnswer)
                .containsExactly(false, true, false);
        assertThat(pack(reply(wang, Reason.inbox(1))))
                .extracting(Parcel::isAnswer)
                .containsExactly(true);
    }
}
