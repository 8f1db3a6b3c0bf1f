package cn.dingban.sandbox.acting;

import cn.dingban.sandbox.ConditionalOnSandbox;
import cn.dingban.sandbox.SandboxCredentials;
import cn.dingban.sandbox.chat.SandboxDirectory;
import cn.dingban.sandbox.wire.SignInCodes;
import cn.dingban.shared.DirectoryPublished.Person;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** DingTalk's sign-in page: here one says who one is instead of scanning. */
@Controller
@ConditionalOnSandbox
class SignInPage {

    private static final int SHOWN = 60;

    private final SandboxDirectory directory;
    private final SignInCodes codes;

    SignInPage(SandboxDirectory directory, SignInCodes codes) {
        this.directory = directory;
        this.codes = codes;
    }

    @GetMapping("/oauth2/auth")
    String page(
            @RequestParam("client_id") String clientId,
            @RequestParam("redirect_uri") URI back,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String name,
            Model model) {
        check(clientId, back);
        List<Person> people = directory.people().stream()
                .filter(person -> (person.name() + person.unit() + person.roles() + person.userId()).contains(name))
                .toList();
        model.addAttribute("people", people.stream().limit(SHOWN).toList());
        model.addAttribute("count", people.size());
        model.addAttribute("name", name);
        model.addAttribute("clientId", clientId);
        model.addAttribute("back", back);
        model.addAttribute("state", state);
        return "sandbox/sign-in";
    }

    @GetMapping("/oauth2/as")
    String as(
            @RequestParam("client_id") String clientId,
            @RequestParam("redirect_uri") URI back,
            @RequestParam(defaultValue = "") String state,
            @RequestParam String userId) {
        check(clientId, back);
        directory.person(userId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return "redirect:"
                + UriComponentsBuilder.fromUri(back)
                        .queryParam("authCode", codes.issue(userId))
                        .queryParam("state", state)
                        .encode()
                        .toUriString();
    }

    /** As the platform does: the application has to be known, and its address registered. */
    private static void check(String clientId, URI back) {
        boolean local = "localhost".equals(back.getHost()) || "127.0.0.1".equals(back.getHost());
        if (!SandboxCredentials.CLIENT_ID.equals(clientId) || !local) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
