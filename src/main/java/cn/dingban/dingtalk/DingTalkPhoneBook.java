package cn.dingban.dingtalk;

import cn.dingban.organisation.PhoneBook;
import com.aliyun.tea.TeaException;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** DingTalk's directory, asked by mobile number; what is out of the application's visible range it does not tell. */
@Component
class DingTalkPhoneBook implements PhoneBook {

    private static final Logger LOG = LoggerFactory.getLogger(DingTalkPhoneBook.class);
    private static final String BY_MOBILE = "topapi/v2/user/getbymobile";
    private static final Set<Integer> NOBODY = Set.of(60121, 40104);
    private static final Set<Integer> OUT_OF_RANGE = Set.of(50002, 50004);

    private static final Set<Integer> FORBIDDEN = Set.of(60011);

    /** The gateway's, which says what it means in {@code sub_code}. */
    private static final String OF_THE_GATEWAY = "88";

    private final OpenApi api;
    private final OldApi oldApi;

    DingTalkPhoneBook(OpenApi api, DingTalkEndpoint endpoint, DingTalkSettings settings) {
        this.api = api;
        this.oldApi = new OldApi(endpoint, settings);
    }

    @Override
    public Answer byMobile(String mobile) {
        try {
            return api.call(BY_MOBILE, (sdk, token) -> answer(ask(mobile, token)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.of(Said.UNREACHABLE);
        } catch (Exception e) {
            LOG.warn(
                    "DingTalk could not be asked for an account: {}",
                    e.getClass().getSimpleName());
            return Answer.of(Said.UNREACHABLE);
        }
    }

    private JsonNode ask(String mobile, String token) throws Exception {
        JsonNode said =
                oldApi.post(BY_MOBILE, token, Map.of("mobile", mobile, "support_exclusive_account_search", true));
        String code = code(said);
        if (ErrorCodes.refusesToken(code)) {
            throw new TeaException(
                    Map.of("code", code, "message", said.path("errmsg").asString("")));
        }
        return said;
    }

    private static String code(JsonNode said) {
        String code = said.path("errcode").asString("");
        String sub = said.path("sub_code").asString("");
        return code.equals(OF_THE_GATEWAY) && !sub.isEmpty() ? sub : code;
    }

    private static Answer answer(JsonNode said) {
        String named = code(said);
        int code = named.matches("\\d{1,9}") ? Integer.parseInt(named) : -1;
        JsonNode result = said.path("result");
        String userId = result.path("userid").asString("");
        String exclusive = result.path("exclusive_account_userid_list").path(0).asString("");
        if (code == 0) {
            String found = userId.isEmpty() ? exclusive : userId;
            return found.isEmpty() ? Answer.of(Said.NOT_FOUND) : Answer.found(found);
        }
        if (NOBODY.contains(code)) {
            return Answer.of(Said.NOT_FOUND);
        }
        if (OUT_OF_RANGE.contains(code)) {
            return Answer.of(Said.NOT_VISIBLE);
        }
        if (!FORBIDDEN.contains(code)) {
            LOG.warn("DingTalk answered {} when asked for an account", code);
        }
        return Answer.of(FORBIDDEN.contains(code) ? Said.NOT_PERMITTED : Said.UNREACHABLE);
    }
}
