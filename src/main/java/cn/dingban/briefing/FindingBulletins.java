package cn.dingban.briefing;

import cn.dingban.delivery.FileContent;
import cn.dingban.shared.ReportingPeriod;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads bulletins (通报) and their files, whatever their stage. */
@Component
@Transactional(readOnly = true)
public class FindingBulletins {

    private final Bulletins bulletins;
    private final GatheringFigures gathering;
    private final BulletinFiles files;

    FindingBulletins(Bulletins bulletins, GatheringFigures gathering, BulletinFiles files) {
        this.bulletins = bulletins;
        this.gathering = gathering;
        this.files = files;
    }

    /** The newest revision. */
    public Optional<BulletinView> find(BulletinKey key) {
        return bulletins.newest(key).map(Bulletin::view);
    }

    /** One of them, whatever its stage. */
    public Optional<BulletinView> find(long id) {
        return bulletins.findById(id).map(Bulletin::view);
    }

    /** All, or all of a month, revisions included. */
    public List<BulletinView> list(@Nullable ReportingPeriod period) {
        List<Bulletin> found = period == null
                ? bulletins.findAllByOrderByPeriodDescKindAscAreaAscRevisionDesc()
                : bulletins.findByPeriodOrderByKindAscAreaAscRevisionAsc(period.toString());
        return found.stream().map(Bulletin::view).toList();
    }

    /** The newest revision's files: as signed, or of a draft as they would be now; none where nothing is drafted. */
    public List<FileContent> files(BulletinKey key) {
        return bulletins
                .newest(key)
                .map(bulletin ->
                        isSigned(bulletin) ? files.signed(bulletin) : files.draft(bulletin.view(), gathering.of(key)))
                .orElse(List.of());
    }

    /** The files of one that was published, as they went out; none of any other. */
    public List<FileContent> publishedFiles(long id) {
        return bulletins
                .findById(id)
                .filter(bulletin -> bulletin.view().stage() == BulletinStage.PUBLISHED)
                .map(files::signed)
                .orElse(List.of());
    }

    private static boolean isSigned(Bulletin bulletin) {
        BulletinStage stage = bulletin.view().stage();
        return stage == BulletinStage.SIGNED || stage == BulletinStage.PUBLISHED;
    }
}
