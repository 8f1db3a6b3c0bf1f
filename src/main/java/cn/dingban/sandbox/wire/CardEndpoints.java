package cn.dingban.sandbox.wire;

import cn.dingban.sandbox.ConditionalOnSandbox;
import cn.dingban.sandbox.chat.CardChange;
import cn.dingban.sandbox.chat.CardInstance;
import cn.dingban.sandbox.chat.CardTemplate;
import cn.dingban.sandbox.chat.CardTemplates;
import cn.dingban.sandbox.chat.Cards;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Interactive cards: created once under the application's own id, delivered, changed in place. */
@RestController
@ConditionalOnSandbox
@RequestMapping("/v1.0/card/instances")
class CardEndpoints {

    private final CardTemplates templates;
    private final Cards cards;
    private final CardSpaces spaces;

    CardEndpoints(CardTemplates templates, Cards cards, CardSpaces spaces) {
        this.templates = templates;
        this.cards = cards;
        this.spaces = spaces;
    }

    @PostMapping
    Map<String, Object> create(@RequestBody JsonNode body) {
        CardInstance card = add(new CardRequest(body));
        return Map.of("success", true, "result", card.outTrackId());
    }

    @PostMapping("/deliver")
    Map<String, Object> deliver(@RequestBody JsonNode body) {
        var request = new CardRequest(body);
        CardInstance card = existing(request);
        spaces.check(request, false);
        return Map.of("success", true, "result", spaces.deliver(request, card));
    }

    @PostMapping("/createAndDeliver")
    Map<String, Object> createAndDeliver(@RequestBody JsonNode body) {
        var request = new CardRequest(body);
        request.outTrackId();
        spaces.check(request, true);
        CardInstance card = add(request);
        List<Map<String, Object>> results = spaces.deliver(request, card);
        return Map.of("success", true, "result", Map.of("outTrackId", card.outTrackId(), "deliverResults", results));
    }

    @PutMapping
    Map<String, Object> update(@RequestBody JsonNode body) {
        var request = new CardRequest(body);
        existing(request);
        Map<String, String> values = request.values();
        Map<String, Map<String, String>> privateValues = request.privateValues();
        if (values == null && privateValues.isEmpty()) {
            throw WireFailure.badRequest("param.cardDataAndPrivateDataBothEmpty");
        }
        var change = new CardChange(
                values,
                request.flag("cardUpdateOptions", "updateCardDataByKey"),
                privateValues,
                request.flag("cardUpdateOptions", "updatePrivateDataByKey"));
        cards.change(request.outTrackId(), change);
        return Map.of("success", true, "result", true);
    }

    private CardInstance existing(CardRequest request) {
        return cards.card(request.outTrackId()).orElseThrow(() -> WireFailure.badRequest("param.cardNotExist"));
    }

    private CardInstance add(CardRequest request) {
        String id = request.outTrackId();
        String templateId = request.text("cardTemplateId");
        if (templateId.isEmpty()) {
            throw WireFailure.badRequest("param.cardTemplateIdEmpty");
        }
        CardTemplate template =
                templates.ofId(templateId).orElseThrow(() -> WireFailure.badRequest("param.templateNotExist"));
        Map<String, String> values = request.values();
        if (values == null) {
            throw WireFailure.badRequest("param.cardPublicDataEmpty");
        }
        boolean streams = request.text("callbackType").equals("STREAM");
        var card = new CardInstance(id, template, streams, values, request.privateValues(), List.of());
        if (!cards.add(card)) {
            throw WireFailure.badRequest("param.cardAlreadyExist");
        }
        return card;
    }
}
