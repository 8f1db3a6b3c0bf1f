package cn.dingban.sandbox.acting;

import cn.dingban.sandbox.ConditionalOnSandbox;
import cn.dingban.sandbox.journal.Journal;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the journal. */
@RestController
@ConditionalOnSandbox
class JournalApi {

    private final Journal journal;

    JournalApi(Journal journal) {
        this.journal = journal;
    }

    @GetMapping("/sandbox/api/journal")
    Map<String, Object> journal(@RequestParam(defaultValue = "0") long since) {
        long last = journal.last();
        return Map.of("entries", journal.since(since), "last", last, "calls", journal.calls());
    }
}
