package cn.dingban.briefing.chat;

import cn.dingban.briefing.MeetingPack;
import cn.dingban.briefing.PreparingMeetings;
import cn.dingban.briefing.Speaker.Part;
import cn.dingban.conversation.Answer;
import cn.dingban.conversation.Caller;
import cn.dingban.conversation.CardActionHandler;
import cn.dingban.delivery.FileContent;
import cn.dingban.delivery.MessageTemplates;
import cn.dingban.organisation.Organisation;
import cn.dingban.organisation.Role;
import cn.dingban.organisation.Unit;
import cn.dingban.shared.OfficeClock;
import cn.dingban.shared.ReportingPeriod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shows the meeting's pack and changes it as the office says. */
@Component
class MeetingAnswers implements CardActionHandler {

    private static final Pattern CHANGE = Pattern.compile("^(加上?|增加|去掉?|删去?|不要)\\s*(\\S+)\\s*(.*)$", Pattern.DOTALL);
    private static final Pattern ADDING = Pattern.compile("^[加增].*");
    private static final Pattern REMOVING = Pattern.compile("^(?:去掉?|删去?)\\s*第?(\\d{1,2})条?$");

    private final MeetingPack pack;
    private final PreparingMeetings preparing;
    private final Organisation organisation;
    private final MessageTemplates templates;
    private final OfficeClock clock;

    MeetingAnswers(
            MeetingPack pack,
            PreparingMeetings preparing,
            Organisation organisation,
            MessageTemplates templates,
            OfficeClock clock) {
        this.pack = pack;
        this.preparing = preparing;
        this.organisation = organisation;
        this.templates = templates;
        this.clock = clock;
    }

    private SaidBulletin said(String arguments) {
        return SaidBulletin.of(arguments, clock.today(), List.of());
    }

    List<Answer> show(String arguments) {
        return List.of(card(said(arguments).key().period()));
    }

    private Answer card(ReportingPeriod period) {
        MeetingPack.Shown shown = pack.show(period);
        return Answer.card(shown.text(), shown.card(), MeetingPack.CARD);
    }

    List<Answer> file(String arguments) {
        FileContent file = pack.file(said(arguments).key().period());
        return List.of(Answer.file(templates.render("bulletin-file", Map.of("file", file.name())), file));
    }

    /** 加 松阳县 原因, 去 松阳县; alone it shows the pack. */
    List<Answer> speakers(Caller caller, String arguments, Part part) {
        SaidBulletin said = said(arguments);
        ReportingPeriod period = said.key().period();
        Matcher change = CHANGE.matcher(said.rest());
        if (said.rest().isEmpty()) {
            return show(arguments);
        }
        if (!change.matches()) {
            return List.of(unclear(""));
        }
        Optional<String> name = named(change.group(2));
        if (name.isEmpty()) {
            return List.of(unclear(change.group(2)));
        }
        boolean done = true;
        if (ADDING.matcher(change.group(1)).matches()) {
            preparing.add(
                    caller.official(), period, part, name.get(), change.group(3).strip());
        } else {
            done = preparing.remove(caller.official(), period, part, name.get());
        }
        return List.of(done ? card(period) : notThere(name.get()));
    }

    private Answer notThere(String what) {
        return Answer.text(templates.render("meeting-not-there", Map.of("what", what)));
    }

    /** A county by its name with or without 县, 市, 区; else a unit. */
    private Optional<String> named(String said) {
        Stream<String> areas = organisation.units().stream().map(Unit::area).distinct();
        return areas.filter(area -> area.equals(said)
                        || area.length() > 2 && area.replaceFirst("[县市区]$", "").equals(said))
                .findFirst()
                .or(() -> organisation.unitNamed(said).map(Unit::name));
    }

    private Answer unclear(String name) {
        return Answer.text(templates.render("meeting-unclear", Map.of("name", name)));
    }

    /** A line to be assigned, or 去 2; alone it shows the pack. */
    List<Answer> tasks(Caller caller, String arguments) {
        SaidBulletin said = said(arguments);
        ReportingPeriod period = said.key().period();
        if (said.rest().isEmpty()) {
            return show(arguments);
        }
        Matcher removing = REMOVING.matcher(said.rest());
        if (!removing.matches()) {
            preparing.assign(caller.official(), period, said.rest());
        } else if (!preparing.unassign(caller.official(), period, Integer.parseInt(removing.group(1)))) {
            return List.of(notThere(removing.group()));
        }
        return List.of(card(period));
    }

    @Override
    public String card() {
        return MeetingPack.CARD;
    }

    @Override
    public CardReply press(Press press) {
        if (!press.caller().official().holds(Role.KEY_PROJECT_OFFICE)) {
            return CardReply.says(List.of(Answer.text(templates.render("not-allowed", Map.of()))));
        }
        String period = press.card().values().getOrDefault("period", "");
        return press.action().equals("file")
                ? CardReply.says(file(period))
                : CardReply.shows(
                        pack.show(ReportingPeriod.parse(period)).card().values());
    }
}
