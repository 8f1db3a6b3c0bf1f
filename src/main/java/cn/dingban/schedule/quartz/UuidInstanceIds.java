package cn.dingban.schedule.quartz;

import java.util.UUID;
import org.quartz.spi.InstanceIdGenerator;

/** Names this node of the cluster. Quartz's own generator asks for the host's name and stops the start where that does not resolve. */
public class UuidInstanceIds implements InstanceIdGenerator {

    @Override
    public String generateInstanceId() {
        return "node-" + UUID.randomUUID();
    }
}
