package cn.dingban.console.pages;

import cn.dingban.console.SandboxMode;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** One field; in the sandbox, for visitors from this machine, also one button. */
@Controller
class SignInPage {

    private final SandboxMode sandbox;

    SignInPage(SandboxMode sandbox) {
        this.sandbox = sandbox;
    }

    @GetMapping("/login")
    String page(HttpServletRequest request, Model model) {
        model.addAttribute("asSample", sandbox.isOpenTo(request));
        model.addAttribute("wrong", request.getParameter("wrong") != null);
        model.addAttribute("locked", request.getParameter("locked") != null);
        model.addAttribute("out", request.getParameter("out") != null);
        return "console/login";
    }
}
