package cn.dingban.sandbox.wire;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Field;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.RequestFacade;
import org.apache.coyote.ActionCode;

/**
 * Cuts the connection without an answer. The Servlet API has no way to do so, hence the look behind Tomcat's facade;
 * a fault test fails when Tomcat moves it.
 */
final class BrokenConnection {

    private BrokenConnection() {}

    static void cut(HttpServletRequest request) {
        Request tomcat = tomcatRequest(request);
        tomcat.getCoyoteRequest().action(ActionCode.CLOSE_NOW, null);
    }

    private static Request tomcatRequest(HttpServletRequest request) {
        ServletRequest inner = request;
        while (inner instanceof ServletRequestWrapper wrapper) {
            inner = wrapper.getRequest();
        }
        try {
            Field hidden = RequestFacade.class.getDeclaredField("request");
            hidden.setAccessible(true);
            return (Request) hidden.get(inner);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("Tomcat's request is no longer where it was", changed);
        }
    }
}
