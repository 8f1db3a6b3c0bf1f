package cn.dingban.delivery;

import cn.dingban.delivery.spi.DeliveryChannel;
import cn.dingban.delivery.spi.DeliveryChannel.CardMessage;
import cn.dingban.delivery.spi.DeliveryChannel.FileMessage;
import cn.dingban.delivery.spi.DeliveryChannel.Markdown;
import cn.dingban.delivery.spi.SendOutcome;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows by which call of the channel a parcel leaves. */
@Component
class Calling {

    private final DeliveryChannel channel;
    private final StoredFiles files;

    Calling(DeliveryChannel channel, StoredFiles files) {
        this.channel = channel;
        this.files = files;
    }

    List<Parcel> pack(List<Delivery> claimed) {
        return Parcel.pack(claimed, channel);
    }

    /** @param repeated whether an earlier attempt may have arrived */
    SendOutcome call(Parcel parcel, boolean repeated) {
        Delivery delivery = parcel.first();
        Long fileId = delivery.fileId();
        if (delivery.updatesCard()) {
            return channel.updateCard(String.valueOf(delivery.outTrackId()), delivery.values());
        }
        if (parcel.asCard()) {
            return channel.deliverCard(new CardMessage(
                    String.valueOf(delivery.outTrackId()),
                    String.valueOf(delivery.card()),
                    delivery.addressee().space(),
                    delivery.title(),
                    delivery.values(),
                    repeated));
        }
        if (fileId != null) {
            return file(parcel.recipientIds(), fileId);
        }
        Markdown message = new Markdown(delivery.title(), delivery.body());
        if (parcel.isAnswer()) {
            return channel.answer(delivery.addressee().space(), message);
        }
        return delivery.addressee().isGroup()
                ? channel.sendToGroup(delivery.addressee().recipientId(), message)
                : channel.sendToPeople(parcel.recipientIds(), message);
    }

    private SendOutcome file(List<String> userIds, long fileId) {
        Optional<FileContent> file = files.findById(fileId).map(StoredFile::file);
        return file.isEmpty()
                ? new SendOutcome.Refused("file.gone", "the file is no longer stored")
                : channel.sendFile(
                        userIds, new FileMessage(file.get().name(), file.get().bytes()));
    }
}
