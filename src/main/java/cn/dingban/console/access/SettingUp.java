package cn.dingban.console.access;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The holder of a new account chooses a password and sets up the second factor; with that they are in. */
@Component
public class SettingUp {

    private static final int SIZE = 240;
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;

    private final LocalAccounts accounts;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SettingUp(LocalAccounts accounts) {
        this.accounts = accounts;
    }

    /** The name of the account that is set up. */
    public String name(Authentication who) {
        return SignedIn.account(who);
    }

    public Optional<LocalAccounts.Enrolment> enrolment(Authentication who) {
        return accounts.enrolment(SignedIn.account(who));
    }

    /** What an authenticator reads, as a picture (PNG, {@value #SIZE} pixels square). */
    public byte[] picture(String address) {
        try {
            BitMatrix dots = new QRCodeWriter()
                    .encode(address, BarcodeFormat.QR_CODE, SIZE, SIZE, Map.of(EncodeHintType.MARGIN, 2));
            BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
            for (int x = 0; x < SIZE; x++) {
                for (int y = 0; y < SIZE; y++) {
                    image.setRGB(x, y, dots.get(x, y) ? BLACK : WHITE);
                }
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was given on the page. */
    public record Given(String password, String again, String code) {}

    /** @return what is wrong, if anything; else whoever it is has all their rights, in a session of another number */
    public Optional<LocalAccounts.Fault> setUp(
            Authentication who, Given given, HttpServletRequest request, HttpServletResponse response) {
        String name = SignedIn.account(who);
        Optional<LocalAccounts.Fault> fault = accounts.setUp(name, given.password(), given.again(), given.code());
        if (fault.isEmpty()) {
            AccountView account = accounts.all().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(SignedIn.as(account));
            request.changeSessionId();
            SecurityContextHolder.setContext(context);
            sessions.saveContext(context, request, response);
        }
        return fault;
    }
}
