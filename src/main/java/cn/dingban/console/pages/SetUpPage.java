package cn.dingban.console.pages;

import cn.dingban.console.ConsoleWords;
import cn.dingban.console.access.LocalAccounts.Enrolment;
import cn.dingban.console.access.LocalAccounts.Fault;
import cn.dingban.console.access.SettingUp;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first visit with a local account: a password of one's own, and the second factor. */
@Controller
class SetUpPage {

    private static final String PAGE = "console/set-up";

    private final SettingUp settingUp;
    private final ConsoleWords words;

    SetUpPage(SettingUp settingUp, ConsoleWords words) {
        this.settingUp = settingUp;
        this.words = words;
    }

    @GetMapping("/account/set-up")
    String page(Authentication who, Model model) {
        Optional<Enrolment> enrolment = settingUp.enrolment(who);
        enrolment.ifPresent(found -> model.addAttribute("secret", found.secret()));
        model.addAttribute("account", settingUp.name(who));
        return enrolment.isPresent() ? PAGE : "redirect:/login";
    }

    @GetMapping("/account/code.png")
    ResponseEntity<byte[]> code(Authentication who) {
        return settingUp
                .enrolment(who)
                .map(found ->
                        ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(settingUp.picture(found.address())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping("/account/set-up")
    String setUp(
            Authentication who,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Fault> fault = settingUp.setUp(who, new SettingUp.Given(password, again, code), request, response);
        if (fault.isEmpty()) {
            return "redirect:/";
        }
        model.addAttribute("fault", words.say("account.fault." + fault.get().name()));
        return page(who, model);
    }
}
