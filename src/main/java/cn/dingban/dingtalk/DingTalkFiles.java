package cn.dingban.dingtalk;

import cn.dingban.conversation.spi.FileSource;
import com.aliyun.dingtalkrobot_1_0.models.RobotMessageFileDownloadHeaders;
import com.aliyun.dingtalkrobot_1_0.models.RobotMessageFileDownloadRequest;
import com.aliyun.tea.TeaException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/**
 * Fetches what people sent. The address comes from an answer of DingTalk's, but a stand-in or a proxy may have written it: only public https
 * hosts and the API's own host are asked, redirects are not followed.
 */
@Component
class DingTalkFiles implements FileSource {

    private static final Duration WHOLE_DOWNLOAD = Duration.ofSeconds(60);
    private static final int MEGABYTE = 1024 * 1024;
    private static final int OK = 200;

    private final OpenApi api;
    private final DingTalkEndpoint endpoint;
    private final Wording wording;
    private final Duration readTimeout;
    private final HttpClient http;

    DingTalkFiles(OpenApi api, DingTalkEndpoint endpoint, Wording wording, DingTalkSettings settings) {
        this.api = api;
        this.endpoint = endpoint;
        this.wording = wording;
        this.readTimeout = settings.calls().readTimeout();
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.calls().connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public byte[] download(String downloadCode, int maxBytes) throws IOException {
        URI address = address(downloadCode);
        var request = HttpRequest.newBuilder(address).timeout(readTimeout).GET().build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, info -> new LimitedBody(info.statusCode() == OK ? maxBytes : MEGABYTE));
        try {
            HttpResponse<byte[]> response = answer.get(WHOLE_DOWNLOAD.toSeconds(), TimeUnit.SECONDS);
            if (response.statusCode() != OK) {
                throw unavailable("HTTP " + response.statusCode());
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("interrupted");
        } catch (TimeoutException e) {
            throw unavailable("timeout");
        } catch (ExecutionException e) {
            if (LimitedBody.isTooLarge(e)) {
                throw new IOException(wording.say("file-too-large", maxBytes / MEGABYTE), e);
            }
            throw unavailable(String.valueOf(e.getCause()));
        } finally {
            answer.cancel(true);
        }
    }

    private IOException unavailable(String why) {
        return new IOException(wording.say("file-unavailable", why));
    }

    private URI address(String downloadCode) throws IOException {
        var request = new RobotMessageFileDownloadRequest()
                .setDownloadCode(downloadCode)
                .setRobotCode(endpoint.robotCode());
        try {
            String url = api.call(
                    "robot/messageFiles/download",
                    (sdk, token) -> sdk.robot()
                            .robotMessageFileDownloadWithOptions(
                                    request,
                                    new RobotMessageFileDownloadHeaders().setXAcsDingtalkAccessToken(token),
                                    sdk.options())
                            .getBody()
                            .getDownloadUrl());
            if (url == null) {
                throw api.barred();
            }
            return allowed(URI.create(url));
        } catch (IllegalArgumentException e) {
            throw new IOException(wording.say("file-host", ""), e);
        } catch (IOException e) {
            throw e;
        } catch (TeaException e) {
            throw unavailable(e.getCode());
        } catch (NotSent e) {
            throw unavailable(e.code());
        } catch (Exception e) {
            throw new IOException(wording.say("file-unavailable", e.getClass().getSimpleName()), e);
        }
    }

    private URI allowed(URI address) throws IOException {
        String host = address.getHost();
        if (host == null || address.getScheme() == null) {
            throw new IOException(wording.say("file-host", ""));
        }
        if (endpoint.owns(address) || ("https".equals(address.getScheme()) && isPublic(host))) {
            return address;
        }
        throw new IOException(wording.say("file-host", host));
    }

    private static boolean isPublic(String host) throws IOException {
        for (InetAddress ip : InetAddress.getAllByName(host)) {
            if (ip.isLoopbackAddress()
                    || ip.isAnyLocalAddress()
                    || ip.isLinkLocalAddress()
                    || ip.isSiteLocalAddress()
                    || ip.isMulticastAddress()) {
                return false;
            }
        }
        return true;
    }
}
