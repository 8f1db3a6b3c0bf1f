package cn.dingban.delivery;

import cn.dingban.delivery.spi.DeliveryChannel;
import cn.dingban.delivery.spi.DeliveryChannel.Reach;
import cn.dingban.delivery.spi.DeliveryChannel.Space;
import org.springframework.stereotype.Component;

/** Whether a group can be reached, asked before anything is sent to it. */
@Component
public class Reachability {

    private final DeliveryChannel channel;

    Reachability(DeliveryChannel channel) {
        this.channel = channel;
    }

    /** Whether the robot is known not to be in this group; not knowing is no. */
    public boolean isOutOfReach(String openConversationId) {
        return channel.reaches(Space.group(openConversationId)) == Reach.NO;
    }
}
