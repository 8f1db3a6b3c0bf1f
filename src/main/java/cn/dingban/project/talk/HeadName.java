package cn.dingban.project.talk;

import cn.dingban.project.Project;
import cn.dingban.project.ProjectMention;
import cn.dingban.project.ProjectMention.How;
import cn.dingban.project.ProjectNames;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The short way in which a unit's own people name its few projects, at the head of what they say: 图书馆 for 丽水市图书馆新馆. */
final class HeadName {

    private static final Pattern HEAD = Pattern.compile(
            "^(?:\\d{1,2}[、.)](?!\\d))?\\s*(?:报送|报|更正|关于|项目|[:：\\s]){0,4}([\\p{IsHan}A-Za-z0-9]{2,14}?)(?=[\\s:：,，]|本月|当月|上月|累计|本年|今年|年度|总投资|已|完成|截[至止到]|开工|正在|目前|预计|(?<![\\d.])(?:1[0-2]|0?[1-9])月|1-\\d)");

    /** Parts of works and sorts of projects, which many have. */
    private static final Pattern GENERAL = Pattern.compile(
            "(?:主体|桩基|路基|路面|桥梁|桥|隧道|土建|安装|设备|装修|配套|附属|绿化|管线|管网|基础|地下室|工程|项目|水库|公路|道路|国道|省道|铁路|高速|医院|学校|小学|中学|中心|园区|小区|新区|县城|城区|综合|治理|建设|新建|改建|迁建|扩建|[一二三四]期|[东南西北中]?段|全线|沿线|投资|形象|进度|进展|问题|丽水|莲都|青田|缙云|遂昌|松阳|云和|庆元|景宁|龙泉|市|县|的){1,6}");

    private HeadName() {}

    /** What the head of the text names among the person's own projects, when only a part of a name stands there. */
    static Optional<ProjectMention> in(String text, ProjectNames own) {
        Matcher head = HEAD.matcher(text);
        if (!head.find() || GENERAL.matcher(head.group(1)).matches()) {
            return Optional.empty();
        }
        List<Project> meant = own.matching(head.group(1));
        return meant.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProjectMention(head.start(1), head.end(1), meant, How.PART));
    }
}
