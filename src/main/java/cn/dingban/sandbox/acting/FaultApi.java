package cn.dingban.sandbox.acting;

import cn.dingban.sandbox.ConditionalOnSandbox;
import cn.dingban.sandbox.wire.Fault;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes calls and connections fail on purpose. */
@RestController
@ConditionalOnSandbox
@RequestMapping("/sandbox/api")
class FaultApi {

    private final Trouble trouble;

    FaultApi(Trouble trouble) {
        this.trouble = trouble;
    }

    @PostMapping("/faults")
    List<Fault> add(@RequestBody Fault fault) {
        trouble.calls().add(fault);
        return trouble.calls().waiting();
    }

    @GetMapping("/faults")
    List<Fault> waiting() {
        return trouble.calls().waiting();
    }

    @DeleteMapping("/faults")
    void clear() {
        trouble.end();
    }

    @PostMapping("/stream/{what}")
    Map<String, Object> stream(@PathVariable String what) {
        switch (what) {
            case "disconnect" -> trouble.stream().disconnect();
            case "drop" -> trouble.stream().drop();
            case "mute" -> trouble.stream().mute();
            case "unmute" -> trouble.stream().unmute();
            case "duplicate-next" -> trouble.stream().duplicateNext();
            default -> throw NotPossible.unknown(what);
        }
        return Map.of("connections", trouble.stream().connectionCount());
    }

    @GetMapping("/stream")
    Map<String, Object> connections() {
        return Map.of("connections", trouble.stream().connectionCount());
    }
}
