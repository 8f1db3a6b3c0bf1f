package cn.dingban.console.pages;

import cn.dingban.console.ConsoleWords;
import cn.dingban.console.access.AccountView;
import cn.dingban.console.access.LocalAccounts;
import cn.dingban.organisation.Role;
import java.security.Principal;
import java.security.SecureRandom;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The local accounts (账号), for the security administrator: who has one, in which role, locked or not. */
@Controller
class AccountsPage {

    private static final String BACK = "redirect:/accounts";
    private static final String NAME = "[a-z][a-z0-9._-]{2,31}";

    /** Without what is easily taken for something else. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int ONE_TIME_LENGTH = 16;

    private static final List<Role> ROLES = List.of(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR);

    private final LocalAccounts accounts;
    private final ConsoleWords words;
    private final SecureRandom random = new SecureRandom();

    record Row(String name, String role, String state, boolean locked, boolean setUp, String signedIn) {}

    AccountsPage(LocalAccounts accounts, ConsoleWords words) {
        this.accounts = accounts;
        this.words = words;
    }

    @GetMapping("/accounts")
    String page(Model model) {
        model.addAttribute("accounts", accounts.all().stream().map(this::row).toList());
        model.addAttribute(
                "roles",
                ROLES.stream()
                        .map(role -> new Choice(role.name(), words.state("role", role), false))
                        .toList());
        return "console/accounts";
    }

    private Row row(AccountView account) {
        String state = account.locked() ? "locked" : account.setUp() ? "ready" : "to-be-set-up";
        return new Row(
                account.name(),
                words.state("role", account.role()),
                words.say("account." + state),
                account.locked(),
                account.setUp(),
                words.moment(account.signedInAt()));
    }

    /** Answers with the page itself: the password is shown once and kept nowhere, and who made the first security administrator may not come back. */
    @PostMapping("/accounts")
    String create(@RequestParam String name, @RequestParam Role role, Principal who, Model model) {
        String wanted = name.strip();
        String password = oneTimePassword();
        if (!wanted.matches(NAME) || !ROLES.contains(role)) {
            model.addAttribute("fault", words.say("account.fault.name"));
        } else if (accounts.create(who.getName(), wanted, role, password)) {
            tell(model, wanted, password);
        } else {
            model.addAttribute("fault", words.say("account.fault.taken", wanted));
        }
        return page(model);
    }

    @PostMapping("/accounts/{name}/reset")
    String reset(@PathVariable String name, Principal who, Model model) {
        String password = oneTimePassword();
        accounts.reset(who.getName(), name, password);
        tell(model, name, password);
        return page(model);
    }

    @PostMapping("/accounts/{name}/unlock")
    String unlock(@PathVariable String name, Principal who, RedirectAttributes flash) {
        accounts.unlock(who.getName(), name);
        flash.addFlashAttribute("done", words.say("account.unlocked", name));
        return BACK;
    }

    private void tell(Model model, String name, String password) {
        model.addAttribute("done", words.say("account.one-time", name));
        model.addAttribute("password", password);
    }

    private String oneTimePassword() {
        return random.ints(ONE_TIME_LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, at) -> text.append(LETTERS.charAt(at)), StringBuilder::append)
                .toString();
    }
}
