package cn.dingban.organisation;

import java.net.URI;
import java.util.Optional;

/** A platform that says who somebody is who signs in with their account there (钉钉扫码，或在钉钉里打开). */
public interface IdentityProvider {

    /**
     * The platform's page to which the browser goes.
     *
     * @param back where the platform sends the browser afterwards, with {@code authCode} and {@code state}
     * @param state comes back as it is
     * @return empty while the platform cannot be reached by any address
     */
    Optional<URI> page(URI back, String state);

    /**
     * Who came back with that code.
     *
     * @param code good once, for minutes
     * @return their userId in our organisation
     * @throws NotIdentified where the platform does not know the code, does not answer, or the person is of another organisation
     */
    String userId(String code) throws NotIdentified;

    /** The platform did not say who it is; the message is for logs. */
    final class NotIdentified extends Exception {

        private static final long serialVersionUID = 1L;

        public NotIdentified(String why) {
            super(why);
        }
    }
}
