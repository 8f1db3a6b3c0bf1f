package cn.dingban.sandbox.acting;

import cn.dingban.sandbox.ConditionalOnSandbox;
import cn.dingban.shared.ApiToken;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The chat page's shell. It is handed the API's token, because moving the clock is the office's business and not DingTalk's. */
@Controller
@ConditionalOnSandbox
class ChatPage {

    private final ObjectProvider<ApiToken> made;
    private final String configured;

    ChatPage(ObjectProvider<ApiToken> made, @Value("${dingban.api-token:}") String configured) {
        this.made = made;
        this.configured = configured;
    }

    @GetMapping("/sandbox")
    String page(Model model) {
        ApiToken token = made.getIfAvailable();
        model.addAttribute("apiToken", token == null ? configured : token.value());
        return "sandbox/chat";
    }
}
