package cn.dingban.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

@Entity
@Table(name = "organisation_chat_group")
class StoredGroup {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organisation_chat_group_seq")
    @SequenceGenerator(
            name = "organisation_chat_group_seq",
            sequenceName = "organisation_chat_group_seq",
            allocationSize = 50)
    private long id;

    private String name = "";

    @Column(name = "open_conversation_id")
    private String openConversationId;

    private String purpose = "";

    @Column(name = "belongs_to")
    private String belongsTo = "";

    private String owner = "";

    protected StoredGroup() {
        // for JPA
        this("");
    }

    StoredGroup(String openConversationId) {
        this.openConversationId = openConversationId;
    }

    /** What a row of the file says of a group. */
    record Particulars(String name, String purpose, String belongsTo, String owner) {}

    Particulars particulars() {
        return new Particulars(name, purpose, belongsTo, owner);
    }

    void change(Particulars to) {
        name = to.name();
        purpose = to.purpose();
        belongsTo = to.belongsTo();
        owner = to.owner();
    }

    String openConversationId() {
        return openConversationId;
    }

    ChatGroup snapshot() {
        return new ChatGroup(id, name, openConversationId, purpose, belongsTo, owner);
    }
}
