package cn.dingban.dingtalk;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Gives refusals that are no JSON (a gateway's or a proxy's, often empty) a code. The SDK would tell us neither their status nor their body, and
 * we would not know that nothing was sent.
 */
class WordlessRefusals implements Interceptor {

    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;
    private static final int FIRST_BYTES = 16;
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        int status = response.code();
        if (status < BAD_REQUEST || status >= SERVER_ERROR || response.body() == null || isJson(response)) {
            return response;
        }
        response.close();
        String code = ErrorCodes.WORDLESS + status;
        return response.newBuilder()
                .body(ResponseBody.create("{\"code\":\"" + code + "\",\"message\":\"" + code + "\"}", JSON))
                .build();
    }

    private static boolean isJson(Response response) throws IOException {
        return response.peekBody(FIRST_BYTES).string().stripLeading().startsWith("{");
    }
}
