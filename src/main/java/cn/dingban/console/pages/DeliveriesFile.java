package cn.dingban.console.pages;

import cn.dingban.audit.AuditTrail;
import cn.dingban.console.ConsoleWords;
import cn.dingban.console.DeliverySearch;
import cn.dingban.console.DeliverySearch.Asked;
import cn.dingban.console.Download;
import cn.dingban.delivery.FileContent;
import cn.dingban.delivery.SearchingDeliveries;
import cn.dingban.spreadsheet.ListWorkbook;
import cn.dingban.spreadsheet.ListWorkbook.Column;
import cn.dingban.spreadsheet.ListWorkbook.ListSheet;
import java.security.Principal;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The deliveries that were found, as a workbook (投递台账). That it was made is in the trail. */
@Controller
class DeliveriesFile {

    private static final int MOST = SearchingDeliveries.MOST_COUNTED;

    private static final int MOST_NOTED = 200;

    private final SearchingDeliveries searching;
    private final DeliverySearch search;
    private final DeliveryRows rows;
    private final AuditTrail trail;
    private final ConsoleWords words;

    DeliveriesFile(
            SearchingDeliveries searching,
            DeliverySearch search,
            DeliveryRows rows,
            AuditTrail trail,
            ConsoleWords words) {
        this.searching = searching;
        this.search = search;
        this.rows = rows;
        this.trail = trail;
        this.words = words;
    }

    @GetMapping("/deliveries.xlsx")
    ResponseEntity<byte[]> workbook(Asked asked, Principal who) {
        List<List<Object>> cells = searching.olderThan(search.understood(asked), null, MOST).deliveries().stream()
                .map(rows::row)
                .map(DeliveryRows.Row::cells)
                .toList();
        trail.record(who.getName(), "delivery.export", shortened(asked.at("/deliveries")), cells.size() + " entries");
        String title = words.say(cells.size() < MOST ? "deliveries.title" : "deliveries.title-cut", MOST);
        ListSheet sheet = new ListSheet(words.say("deliveries.title"), title, columns(), cells, "…");
        return Download.of(
                new FileContent(words.say("deliveries.title") + ".xlsx", new ListWorkbook(List.of(sheet)).bytes()));
    }

    private static String shortened(String search) {
        return search.substring(0, Math.min(search.length(), MOST_NOTED));
    }

    private List<Column> columns() {
        return List.of(
                new Column(words.say("deliveries.number"), 10),
                new Column(words.say("deliveries.created"), 16),
                new Column(words.say("deliveries.recipient"), 20),
                new Column(words.say("deliveries.recipient-kind"), 8),
                new Column(words.say("deliveries.content"), 40),
                new Column(words.say("deliveries.cause"), 28),
                new Column(words.say("deliveries.article"), 10),
                new Column(words.say("deliveries.state"), 10),
                new Column(words.say("deliveries.when"), 22),
                new Column(words.say("deliveries.problem"), 50));
    }
}
