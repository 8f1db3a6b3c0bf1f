package cn.dingban.nodes;

import cn.dingban.sandbox.SandboxTestApp;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** The sandbox alone, without its limit of calls, plays DingTalk for processes that the test starts. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = SandboxTestApp.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"dingban.sandbox.api-calls-per-second=0", "dingban.sandbox.timing.redeliveries=6s,16s,60s"})
@interface NodesTest {}
