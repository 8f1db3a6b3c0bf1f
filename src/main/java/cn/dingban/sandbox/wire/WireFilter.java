package cn.dingban.sandbox.wire;

import cn.dingban.sandbox.SandboxTimer;
import cn.dingban.sandbox.journal.Journal;
import cn.dingban.sandbox.journal.Masking;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** What stands before every call in DingTalk too: faults, the token, the rate; and the journal behind it. */
final class WireFilter extends OncePerRequestFilter {

    private static final String TOKEN = "x-acs-dingtalk-access-token";
    private static final int LONGEST_BODY = (int) DataSize.ofMegabytes(1).toBytes();

    private final FaultGate gate;
    private final Journal journal;
    private final Masking masking;
    private final SandboxTimer timer;

    WireFilter(FaultGate gate, Journal journal, Masking masking, SandboxTimer timer) {
        this.gate = gate;
        this.journal = journal;
        this.masking = masking;
        this.timer = timer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begun = timer.ticks();
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var read = new ContentCachingRequestWrapper(request, LONGEST_BODY);
        var written = new ContentCachingResponseWrapper(response);
        Optional<Fault.Kind> fault = gate.next(request);
        if (fault.isPresent() && fault.get() != Fault.Kind.LOST_ANSWER) {
            read.getInputStream().readAllBytes();
            gate.play(fault.get(), request, written);
        } else if (gate.admits(request, request.getHeader(TOKEN), written)) {
            chain.doFilter(read, written);
        }
        note(read, written, fault, timer.ticks() - begun);
        if (fault.filter(kind -> kind == Fault.Kind.LOST_ANSWER).isPresent()) {
            gate.play(Fault.Kind.LOST_ANSWER, request, written);
        } else if (!request.isAsyncStarted()
                && fault.filter(kind -> kind == Fault.Kind.RESET).isEmpty()) {
            written.copyBodyToResponse();
        }
    }

    private void note(
            ContentCachingRequestWrapper read,
            ContentCachingResponseWrapper written,
            Optional<Fault.Kind> fault,
            long millis) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("method", read.getMethod());
        detail.put("path", read.getRequestURI());
        if (read.getQueryString() != null) {
            detail.put("query", masking.query(read.getQueryString()));
        }
        detail.put("request", masking.body(new String(read.getContentAsByteArray(), StandardCharsets.UTF_8)));
        detail.put("status", written.getStatus());
        detail.put("response", masking.body(new String(written.getContentAsByteArray(), StandardCharsets.UTF_8)));
        detail.put("millis", millis);
        fault.ifPresent(kind -> detail.put("fault", kind.name()));
        journal.countCall(read.getMethod() + " " + read.getRequestURI());
        journal.record("REQUEST", detail);
    }
}
