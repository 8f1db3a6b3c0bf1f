package cn.dingban.sandbox;

/** The only application that the sandbox knows. */
public final class SandboxCredentials {

    public static final String CLIENT_ID = "sandbox-client";
    public static final String CLIENT_SECRET = "sandbox-secret";
    public static final String ROBOT_CODE = CLIENT_ID;
    public static final String CORP_ID = "dingsandboxcorp";

    private SandboxCredentials() {}
}
