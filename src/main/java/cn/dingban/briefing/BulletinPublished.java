package cn.dingban.briefing;

import cn.dingban.delivery.FileContent;
import java.util.List;

/**
 * A bulletin was published.
 *
 * @param figures what it says, line by line
 * @param files the .docx and its .xlsx
 */
record BulletinPublished(BulletinView bulletin, BulletinFigures figures, List<FileContent> files) {

    public BulletinPublished {
        files = List.copyOf(files);
    }
}
