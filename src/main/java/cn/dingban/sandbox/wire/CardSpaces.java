package cn.dingban.sandbox.wire;

import cn.dingban.sandbox.SandboxBean;
import cn.dingban.sandbox.SandboxText;
import cn.dingban.sandbox.WireIds;
import cn.dingban.sandbox.chat.CardInstance;
import cn.dingban.sandbox.chat.Cards;
import cn.dingban.sandbox.chat.Chat;
import cn.dingban.sandbox.chat.Content;
import cn.dingban.sandbox.chat.Conversations;
import cn.dingban.sandbox.chat.SandboxDirectory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Puts a card into the chats that {@code openSpaceId} names, each with its own result. */
@SandboxBean
final class CardSpaces {

    private static final String PREFIX = "dtv1.card//";
    private static final String GROUP = "IM_GROUP";
    private static final String ROBOT = "IM_ROBOT";

    private record Space(String type, String id) {}

    private final SandboxDirectory directory;
    private final Conversations conversations;
    private final Cards cards;
    private final SandboxText text;

    CardSpaces(SandboxDirectory directory, Conversations conversations, Cards cards, SandboxText text) {
        this.directory = directory;
        this.conversations = conversations;
        this.cards = cards;
        this.text = text;
    }

    /** Refuses the whole call when the address or a model is wrong; run before anything is stored. */
    void check(CardRequest request, boolean creates) {
        for (Space space : spaces(request)) {
            String model = model(space);
            if (!request.has(model + "OpenDeliverModel")) {
                throw WireFailure.badRequest("param.spaceDeliverModelEmpty");
            }
            JsonNode deliver = request.body().path(model + "OpenDeliverModel");
            if (space.type().equals(GROUP)
                    && deliver.path("robotCode").asString("").isEmpty()) {
                throw WireFailure.badRequest("param.openDeliverModelError");
            }
            if (creates && !request.has(model + "OpenSpaceModel")) {
                throw WireFailure.badRequest("param.openSpaceModelInvalid");
            }
        }
    }

    List<Map<String, Object>> deliver(CardRequest request, CardInstance card) {
        return spaces(request).stream()
                .map(space -> deliver(request, card, space))
                .toList();
    }

    private Map<String, Object> deliver(CardRequest request, CardInstance card, Space space) {
        var result = new LinkedHashMap<String, Object>();
        result.put("spaceType", space.type());
        result.put("spaceId", space.id());
        String obstacle = obstacle(space);
        result.put("success", obstacle.isEmpty());
        if (!obstacle.isEmpty()) {
            result.put("errorMsg", obstacle);
            return result;
        }
        Chat chat = space.type().equals(GROUP) ? Chat.group(space.id()) : Chat.privateWith(space.id());
        String carrier = WireIds.queryKey();
        cards.deliver(card.outTrackId(), chat);
        conversations.fromRobot(
                chat, Content.card(card.outTrackId(), preview(request, space)), carrier, audience(request, space));
        result.put("carrierId", carrier);
        return result;
    }

    private String obstacle(Space space) {
        if (space.type().equals(ROBOT)) {
            return directory.person(space.id()).isPresent() ? "" : "param.userIdNotExist";
        }
        return directory
                .group(space.id())
                .map(group -> directory.hasRobot(group) ? "" : "resource.not.found")
                .orElse("invalid.openConversationId");
    }

    private String preview(CardRequest request, Space space) {
        String said = request.body()
                .path(model(space) + "OpenSpaceModel")
                .path("lastMessageI18n")
                .path("ZH_CN")
                .asString("");
        return said.isEmpty() ? text.of("preview.card") : said;
    }

    private static Set<String> audience(CardRequest request, Space space) {
        var audience = new LinkedHashSet<String>();
        request.body()
                .path(model(space) + "OpenDeliverModel")
                .path("recipients")
                .forEach(userId -> audience.add(userId.asString("")));
        return audience;
    }

    private static String model(Space space) {
        return space.type().equals(GROUP) ? "imGroup" : "imRobot";
    }

    private static List<Space> spaces(CardRequest request) {
        String address = request.text("openSpaceId");
        if (address.isEmpty()) {
            throw WireFailure.badRequest("param.openSpaceIdEmpty");
        }
        if (!address.startsWith(PREFIX)) {
            throw WireFailure.badRequest("param.openSpaceIdInvalid");
        }
        var spaces = new ArrayList<Space>();
        for (String part : address.substring(PREFIX.length()).split(";")) {
            int dot = part.indexOf('.');
            String type = dot < 0 ? "" : part.substring(0, dot).toUpperCase(Locale.ROOT);
            if (!Set.of(GROUP, ROBOT).contains(type) || dot == part.length() - 1) {
                throw WireFailure.badRequest("param.openSpaceIdInvalid");
            }
            spaces.add(new Space(type, part.substring(dot + 1)));
        }
        return spaces;
    }
}
