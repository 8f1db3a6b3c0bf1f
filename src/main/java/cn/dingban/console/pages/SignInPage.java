package cn.dingban.console.pages;

import cn.dingban.console.SandboxMode;
import cn.dingban.console.access.DingTalkSignIn;
import cn.dingban.console.access.DingTalkSignIn.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** With DingTalk, or with an account of the console; in the sandbox, for visitors from this machine, also by one button. */
@Controller
class SignInPage {

    private static final List<String> NEWS = List.of("wrong", "locked", "out", "unknown", "failed");

    private final SandboxMode sandbox;
    private final DingTalkSignIn dingTalk;

    SignInPage(SandboxMode sandbox, DingTalkSignIn dingTalk) {
        this.sandbox = sandbox;
        this.dingTalk = dingTalk;
    }

    @GetMapping("/login")
    String page(HttpServletRequest request, Model model) {
        model.addAttribute("asSample", sandbox.isOpenTo(request));
        NEWS.forEach(news -> model.addAttribute(news, request.getParameter(news) != null));
        return "console/login";
    }

    @GetMapping("/login/dingtalk")
    String begin(HttpServletRequest request) {
        URI back = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/login/dingtalk/back")
                .build()
                .toUri();
        return "redirect:" + dingTalk.begin(request, back).map(URI::toString).orElse("/login?failed");
    }

    /** DingTalk calls the code authCode, in some flows code. */
    @GetMapping("/login/dingtalk/back")
    String back(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable String authCode,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String state) {
        String wanted = dingTalk.wanted(request, response);
        Outcome outcome = dingTalk.end(request, response, authCode == null ? code : authCode, state);
        return switch (outcome) {
            case IN -> "redirect:" + wanted;
            case UNKNOWN -> "redirect:/login?unknown";
            case NOT_IDENTIFIED -> "redirect:/login?failed";
        };
    }
}
