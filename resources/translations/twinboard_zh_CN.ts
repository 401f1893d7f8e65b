<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Actions</name>
    <message numerus="yes">
        <source>%n steps undone</source>
        <translation>
            <numerusform>已撤销 %n 步</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps done again</source>
        <translation>
            <numerusform>已重做 %n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest step is “{title}”, by {who} ({how}), {time}.</source>
        <translation>最新一步是“{title}”：{who}（{how}），{time}。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>撤销这一步</translation>
    </message>
    <message>
        <source>{text} (what was printed stays printed)</source>
        <translation>{text}（已打印的卡片仍算已打印）</translation>
    </message>
    <message>
        <source>The clock</source>
        <translation>系统时钟</translation>
    </message>
    <message>
        <source>The clock is right: go on</source>
        <translation>时钟无误，继续</translation>
    </message>
    <message>
        <source>Move anyway, because…</source>
        <translation>仍要移动，原因是…</translation>
    </message>
    <message>
        <source>WIP limit</source>
        <translation>在制品上限</translation>
    </message>
</context>
<context>
    <name>ArchivePage</name>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Search in keys, titles, places, and who did it</source>
        <translation>在编号、标题、位置和操作人中查找</translation>
    </message>
    <message>
        <source>Search the archive</source>
        <translation>查找归档</translation>
    </message>
    <message>
        <source>Also cards that were &amp;taken back</source>
        <translation>包括作废的卡片(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Bring back to the board</source>
        <translation>取回到看板(&amp;B)</translation>
    </message>
    <message>
        <source>Bring the selected cards back to where they were (Enter)</source>
        <translation>将选中的卡片取回原处（回车）</translation>
    </message>
    <message>
        <source>Cards that left the board</source>
        <translation>已离开看板的卡片</translation>
    </message>
    <message>
        <source>Nothing is ever deleted for good: the log keeps every card with its whole history, and each can come back.</source>
        <translation>任何卡片都不会被彻底删除：日志保留每张卡片及其全部历史，随时可以取回。</translation>
    </message>
    <message>
        <source>No card here has “{text}”.</source>
        <translation>这里没有包含“{text}”的卡片。</translation>
    </message>
    <message>
        <source>Nothing has left this board yet. Cards that are archived or discarded come here.</source>
        <translation>还没有卡片离开此看板。归档或放弃的卡片会出现在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n 张卡片</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} / {all}</translation>
    </message>
</context>
<context>
    <name>ArchiveRows</name>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>How it left</source>
        <translation>离开方式</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Where it was</source>
        <translation>原位置</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已作废</translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>Show the metric with all its readings</source>
        <translation>显示此指标及其全部读数</translation>
    </message>
    <message>
        <source>Before and after the release</source>
        <translation>发布前与发布后</translation>
    </message>
</context>
<context>
    <name>BlockLine</name>
    <message>
        <source>Block: why can it not go on?</source>
        <translation>阻塞：为何无法继续？</translation>
    </message>
    <message>
        <source>Reason of the blocker</source>
        <translation>阻塞原因</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>阻塞</translation>
    </message>
</context>
<context>
    <name>BlockedBand</name>
    <message>
        <source>Blocked</source>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>解除阻塞</translation>
    </message>
    <message>
        <source>Blocked since today</source>
        <translation>今天开始阻塞</translation>
    </message>
    <message numerus="yes">
        <source>Blocked for %n days</source>
        <translation>
            <numerusform>已阻塞 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardCells</name>
    <message>
        <source>Without a swimlane</source>
        <translation>未分泳道</translation>
    </message>
    <message>
        <source>1 card</source>
        <translation>1 张卡片</translation>
    </message>
    <message>
        <source>{n} cards</source>
        <translation>{n} 张卡片</translation>
    </message>
    <message>
        <source>Press N to add a card</source>
        <translation>按 N 添加卡片</translation>
    </message>
    <message>
        <source>No cards</source>
        <translation>没有卡片</translation>
    </message>
</context>
<context>
    <name>BoardForm</name>
    <message>
        <source>Name of the board</source>
        <translation>看板名称</translation>
    </message>
    <message>
        <source>Time zone of the board&apos;s days</source>
        <translation>看板日期所用的时区</translation>
    </message>
    <message>
        <source>What a move over a WIP limit meets</source>
        <translation>移动超出在制品上限时的处理</translation>
    </message>
    <message>
        <source>Warn, and let it pass</source>
        <translation>提醒，仍可移入</translation>
    </message>
    <message>
        <source>Refuse, and ask for a reason to move anyway</source>
        <translation>阻止移入，说明原因后方可放行</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>A move over a WIP limit</source>
        <translation>移动超出在制品上限时</translation>
    </message>
</context>
<context>
    <name>BoardHands</name>
    <message>
        <source>{name}: policy</source>
        <translation>{name}：流转规则</translation>
    </message>
</context>
<context>
    <name>BoardHead</name>
    <message>
        <source>Business data</source>
        <translation>业务数据</translation>
    </message>
    <message>
        <source>Enter the readings that are due</source>
        <translation>录入待录入的读数</translation>
    </message>
    <message>
        <source>What the tiles are grouped by</source>
        <translation>指标卡的分组方式</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>问题优先</translation>
    </message>
    <message>
        <source>Order the tiles by their state instead of by their places</source>
        <translation>按状态排列指标卡，而不是按原有位置</translation>
    </message>
    <message>
        <source>Add a metric</source>
        <translation>添加指标</translation>
    </message>
    <message>
        <source>Show the requirements that are for no goal</source>
        <translation>显示没有目标的需求</translation>
    </message>
    <message>
        <source>By goal</source>
        <translation>按目标</translation>
    </message>
    <message>
        <source>By function</source>
        <translation>按职能</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>不分组</translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n 项待录入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n requirements without a goal</source>
        <translation>
            <numerusform>%n 项需求无目标</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardPicture</name>
    <message>
        <source>page {number} of {count}</source>
        <translation>第 {number} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>Cards: {count}</source>
        <translation>卡片：{count} 张</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 张</translation>
    </message>
</context>
<context>
    <name>BoardSwitch</name>
    <message>
        <source>Boards</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>打开其他文件…</translation>
    </message>
    <message>
        <source>New board…</source>
        <translation>新建看板…</translation>
    </message>
    <message>
        <source>not there; Delete forgets it</source>
        <translation>文件不存在；按 Del 从列表中移除</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>never changed</source>
        <translation>从未改动</translation>
    </message>
</context>
<context>
    <name>BoardsPage</name>
    <message>
        <source>the pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
</context>
<context>
    <name>BulkEditDialog</name>
    <message numerus="yes">
        <source>Change %n cards</source>
        <translation>
            <numerusform>修改 %n 张卡片</numerusform>
        </translation>
    </message>
    <message>
        <source>leave as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Several with commas between them</source>
        <translation>多个标签用逗号分隔</translation>
    </message>
    <message>
        <source>on this day:</source>
        <translation>指定日期：</translation>
    </message>
    <message>
        <source>no due date</source>
        <translation>无截止日期</translation>
    </message>
    <message>
        <source>no goal</source>
        <translation>无目标</translation>
    </message>
    <message>
        <source>without a swimlane</source>
        <translation>未分泳道</translation>
    </message>
    <message>
        <source>Add labels</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Take labels off</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>Add owners</source>
        <translation>添加负责人</translation>
    </message>
    <message>
        <source>Take owners off</source>
        <translation>移除负责人</translation>
    </message>
    <message>
        <source>Class of service</source>
        <translation>服务类别</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Move to the column</source>
        <translation>移到列</translation>
    </message>
    <message>
        <source>Move to the swimlane</source>
        <translation>移到泳道</translation>
    </message>
    <message>
        <source>Labels and owners</source>
        <translation>标签和负责人</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Due day</source>
        <translation>具体截止日期</translation>
    </message>
</context>
<context>
    <name>BusinessBoard</name>
    <message>
        <source>Business-data board</source>
        <translation>业务数据看板</translation>
    </message>
    <message>
        <source>“{name}” was removed. Undo brings it back.</source>
        <translation>已移除“{name}”，撤销即可恢复。</translation>
    </message>
</context>
<context>
    <name>BusinessExportDialog</name>
    <message>
        <source>Export goals and readings</source>
        <translation>导出目标和读数</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>What</source>
        <translation>导出内容</translation>
    </message>
    <message numerus="yes">
        <source>The table of goals (%Ln rows)</source>
        <translation>
            <numerusform>目标表格（%Ln 行）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All readings, corrections too (%Ln)</source>
        <translation>
            <numerusform>全部读数，含更正（%Ln 项）</numerusform>
        </translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>CSV tables</source>
        <translation>CSV 表格</translation>
    </message>
    <message>
        <source>Excel spreadsheet</source>
        <translation>Excel 表格</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>One file with a sheet for each; days and numbers are real ones. No text in it is run as a formula.</source>
        <translation>一个文件，每项内容一个工作表；日期和数字都是真正的日期和数字值。其中的文字不会作为公式运行。</translation>
    </message>
    <message>
        <source>Two files, goals.csv and readings.csv, in a folder; ones of these names are replaced. No text in them is run as a formula.</source>
        <translation>在文件夹中写入 goals.csv 和 readings.csv 两个文件，替换已有的同名文件。其中的文字不会作为公式运行。</translation>
    </message>
    <message>
        <source>A table for any spreadsheet. No text in it is run as a formula.</source>
        <translation>适用于任何电子表格软件的表格。其中的文字不会作为公式运行。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows of goals</source>
        <translation>
            <numerusform>目标表格 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln readings</source>
        <translation>
            <numerusform>%Ln 项读数</numerusform>
        </translation>
    </message>
    <message>
        <source>Written: {what}.</source>
        <translation>已导出：{what}。</translation>
    </message>
</context>
<context>
    <name>CameOutQuestion</name>
    <message>
        <source>Open the &amp;file to print it</source>
        <translation>打开文件去打印(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Only some…</source>
        <translation>只有一部分(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;None, or not yet</source>
        <translation>没有，或尚未打印(&amp;N)</translation>
    </message>
    <message>
        <source>Cards that came out</source>
        <translation>印好的卡片</translation>
    </message>
    <message>
        <source>Did the card come out?</source>
        <translation>卡片印好了吗？</translation>
    </message>
    <message>
        <source>Did all {count} cards come out?</source>
        <translation>{count} 张卡片都印好了吗？</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>是(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Yes, all</source>
        <translation>是，全部印好(&amp;Y)</translation>
    </message>
    <message>
        <source>Which of the {count} cards came out?</source>
        <translation>这 {count} 张卡片中，哪些印好了？</translation>
    </message>
    <message numerus="yes">
        <source>No&amp;te %n cards as printed</source>
        <translation>
            <numerusform>将 %n 张卡片记为已打印(&amp;T)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Camera</name>
    <message>
        <source>Drop a photo on the boards instead. For a live camera, run “pip install &apos;twinboard[camera]&apos;” and start again: it needs a part of Qt that is not installed.</source>
        <translation>请把照片拖到看板上。若要使用摄像头，请运行“pip install &apos;twinboard[camera]&apos;”，再重新启动：它需要 Qt 的一个组件，目前尚未安装。</translation>
    </message>
    <message>
        <source>Drop a photo on the boards instead. The part of Qt for cameras is installed, but cannot start: {reason}. Install what is named there.</source>
        <translation>请把照片拖到看板上。Qt 的摄像头组件已安装，但无法启动：{reason}。请安装其中提到的内容。</translation>
    </message>
    <message>
        <source>Drop a photo on the boards instead. No camera was found: connect one, and allow this program to use it.</source>
        <translation>请把照片拖到看板上。没有找到摄像头：请连接摄像头，并允许本程序使用。</translation>
    </message>
</context>
<context>
    <name>CameraDialog</name>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>&amp;Scan a card</source>
        <translation>扫描卡片(&amp;S)</translation>
    </message>
    <message>
        <source>Photo of the &amp;wall</source>
        <translation>拍摄墙面(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>The camera gives no picture ({reason}). Close other programs that use it, or choose another one.</source>
        <translation>摄像头没有画面（{reason}）。请关闭正在使用它的其他程序，或换一个摄像头。</translation>
    </message>
</context>
<context>
    <name>CardCommands</name>
    <message>
        <source>Block</source>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Why can {key} not go on?</source>
        <translation>{key} 为什么无法继续？</translation>
    </message>
    <message>
        <source>Why can these {count} cards not go on?</source>
        <translation>这 {count} 张卡片为什么无法继续？</translation>
    </message>
    <message>
        <source>{name}: {count} cards in work, limit {limit}</source>
        <translation>{name}：进行中 {count} 张卡片，上限 {limit}</translation>
    </message>
    <message>
        <source>{column}: {count} cards, limit {limit}</source>
        <translation>{column}：{count} 张卡片，上限 {limit}</translation>
    </message>
</context>
<context>
    <name>CardFaces</name>
    <message>
        <source>reprint</source>
        <translation>需重印</translation>
    </message>
    <message>
        <source>check due</source>
        <translation>检验到期</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>{days} d late</source>
        <translation>逾期 {days} 天</translation>
    </message>
    <message>
        <source>Blocked today</source>
        <translation>今天阻塞</translation>
    </message>
    <message>
        <source>Blocked {days} d</source>
        <translation>阻塞 {days} 天</translation>
    </message>
    <message>
        <source>off wall {day}</source>
        <translation>{day}起离墙</translation>
    </message>
    <message>
        <source>waits for {keys}</source>
        <translation>等待 {keys}</translation>
    </message>
    <message>
        <source>waits for {keys} +{more}</source>
        <translation>等待 {keys} +{more}</translation>
    </message>
    <message>
        <source>1 waits for this</source>
        <translation>1 张等它</translation>
    </message>
    <message>
        <source>{n} wait for this</source>
        <translation>{n} 张等它</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day of this year, on a card</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day of another year, on a card</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>blocked: {reason}</source>
        <translation>阻塞：{reason}</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未说明原因</translation>
    </message>
    <message>
        <source>Labels: {labels}</source>
        <translation>标签：{labels}</translation>
    </message>
    <message>
        <source>{words}, since {time}</source>
        <translation>{words}，自 {time} 起</translation>
    </message>
    <message>
        <source>Blocked since {time}</source>
        <translation>自 {time} 起阻塞</translation>
    </message>
    <message>
        <source>Blocked since {time}: {reason}</source>
        <translation>自 {time} 起阻塞：{reason}</translation>
    </message>
    <message>
        <source>1 day in column</source>
        <translation>在本列第 1 天</translation>
    </message>
    <message>
        <source>{days} days in column</source>
        <translation>在本列第 {days} 天</translation>
    </message>
    <message>
        <source>age {days} d, very old</source>
        <translation>在制 {days} 天，严重久置</translation>
    </message>
    <message>
        <source>age {days} d, older than usual</source>
        <translation>在制 {days} 天，久置</translation>
    </message>
    <message>
        <source>age {days} d</source>
        <translation>在制 {days} 天</translation>
    </message>
    <message>
        <source>Of this board&apos;s {n} finished cards, half took up to {usual} days, 85 % up to {most}</source>
        <translation>本看板已完成的 {n} 张卡片中，一半用时不超过 {usual} 天，85% 不超过 {most} 天</translation>
    </message>
    <message>
        <source>Old is more than {usual} days, very old more than {most}, until ten cards are finished</source>
        <translation>完成满十张卡片之前，超过 {usual} 天为久置，超过 {most} 天为严重久置</translation>
    </message>
    <message>
        <source>due {day}, 1 day late</source>
        <translation>{day}截止，已逾期 1 天</translation>
    </message>
    <message>
        <source>due {day}, {days} days late</source>
        <translation>{day}截止，已逾期 {days} 天</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天截止</translation>
    </message>
    <message>
        <source>due tomorrow</source>
        <translation>明天截止</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>{day}截止</translation>
    </message>
    <message>
        <source>owned by {names}</source>
        <translation>负责人：{names}</translation>
    </message>
    <message>
        <source>labels {labels}</source>
        <translation>标签：{labels}</translation>
    </message>
    <message>
        <source>held up by this: {keys}</source>
        <translation>等待此卡片的有：{keys}</translation>
    </message>
    <message>
        <source>checklist {done} of {all}</source>
        <translation>检查清单 {done}/{all}</translation>
    </message>
    <message>
        <source>{n} comments</source>
        <translation>{n} 条评论</translation>
    </message>
    <message>
        <source>1 comment</source>
        <translation>1 条评论</translation>
    </message>
    <message>
        <source>{n} links</source>
        <translation>{n} 个链接</translation>
    </message>
    <message>
        <source>1 link</source>
        <translation>1 个链接</translation>
    </message>
    <message>
        <source>the paper card is out of date: print it again</source>
        <translation>纸质卡片已过时，请重印</translation>
    </message>
    <message>
        <source>not on the wall since {day}</source>
        <translation>自{day}起不在墙上</translation>
    </message>
    <message>
        <source>found in the blocker: {text}</source>
        <translation>在阻塞原因中找到：{text}</translation>
    </message>
    <message>
        <source>found in the checklist: {text}</source>
        <translation>在检查清单中找到：{text}</translation>
    </message>
    <message>
        <source>found in a link: {text}</source>
        <translation>在链接中找到：{text}</translation>
    </message>
    <message>
        <source>found in a comment: {text}</source>
        <translation>在评论中找到：{text}</translation>
    </message>
    <message>
        <source>found in the notes: {text}</source>
        <translation>在备注中找到：{text}</translation>
    </message>
    <message>
        <source>hoped to lower {metric}</source>
        <translation>期望降低“{metric}”</translation>
    </message>
    <message>
        <source>hoped to raise {metric}</source>
        <translation>期望提高“{metric}”</translation>
    </message>
    <message>
        <source>goal: {name}</source>
        <translation>目标：{name}</translation>
    </message>
    <message>
        <source>serves no goal</source>
        <translation>没有目标</translation>
    </message>
    <message>
        <source>Expedite</source>
        <translation>加急</translation>
    </message>
    <message>
        <source>Fixed date</source>
        <translation>固定日期</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Intangible</source>
        <translation>无形</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>meant to move this metric</source>
        <translation>旨在改善此指标</translation>
    </message>
</context>
<context>
    <name>CardLists</name>
    <message>
        <source>swimlane</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>Without a swimlane</source>
        <translation>未分泳道</translation>
    </message>
    <message>
        <source>Move {key} to</source>
        <translation>将 {key} 移到</translation>
    </message>
    <message numerus="yes">
        <source>Move %n cards to</source>
        <translation>
            <numerusform>将 %n 张卡片移到</numerusform>
        </translation>
    </message>
    <message>
        <source>Add “{name}” to the team</source>
        <translation>将“{name}”加入团队</translation>
    </message>
    <message>
        <source>Who works on it?</source>
        <translation>由谁负责？</translation>
    </message>
    <message>
        <source>New label “{label}”</source>
        <translation>新标签“{label}”</translation>
    </message>
    <message>
        <source>Which label?</source>
        <translation>哪个标签？</translation>
    </message>
</context>
<context>
    <name>CardMenu</name>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Change to&amp;gether…</source>
        <translation>一起修改(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Label…</source>
        <translation>标签(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Add a card &amp;here</source>
        <translation>在此添加卡片(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Move to</source>
        <translation>移到(&amp;M)</translation>
    </message>
    <message>
        <source>To the s&amp;wimlane</source>
        <translation>移到泳道(&amp;W)</translation>
    </message>
    <message>
        <source>Without a swimlane</source>
        <translation>未分泳道</translation>
    </message>
    <message>
        <source>Un&amp;block</source>
        <translation>解除阻塞(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Block…</source>
        <translation>阻塞(&amp;B)…</translation>
    </message>
    <message>
        <source>A&amp;ssign</source>
        <translation>指派(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Class of service</source>
        <translation>服务类别(&amp;C)</translation>
    </message>
    <message>
        <source>A&amp;rchive (done, out of sight)</source>
        <translation>归档：已完成，不再显示(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Discard (not going to be done)</source>
        <translation>放弃：决定不做了(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Take back (was never meant)</source>
        <translation>作废：本不该创建(&amp;T)</translation>
    </message>
</context>
<context>
    <name>CardTemplatesDialog</name>
    <message>
        <source>Templates for cards</source>
        <translation>卡片模板</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>&amp;New template</source>
        <translation>新建模板(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>A template is what new cards of a kind begin with. Make one here, or with “Keep as a template…” from a card. Then type / in the line for new cards.</source>
        <translation>模板是同一类新卡片的初始内容。可在此新建，也可在卡片上选择“存为模板…”。之后在新卡片的输入行中键入 / 即可选用。</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>新模板</translation>
    </message>
    <message>
        <source>New template {number}</source>
        <translation>新模板 {number}</translation>
    </message>
</context>
<context>
    <name>CellList</name>
    <message>
        <source>Press N to add a card</source>
        <translation>按 N 添加卡片</translation>
    </message>
</context>
<context>
    <name>CellModel</name>
    <message>
        <source>… and {count} more</source>
        <translation>… 另有 {count} 张</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Chart of {name}</source>
        <translation>“{name}”的图表</translation>
    </message>
    <message>
        <source>The chart could not be drawn.</source>
        <translation>无法绘制图表。</translation>
    </message>
</context>
<context>
    <name>CheckIn</name>
    <message>
        <source>Check-in</source>
        <translation>逐项录入</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>第 {place} 项，共 {count} 项</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>无负责人</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{value}  ({period})</source>
        <translation>{value}（{period}）</translation>
    </message>
    <message>
        <source>How was it on {day}?</source>
        <translation>{day}的数值是多少？</translation>
    </message>
    <message>
        <source>How was it in {week}?</source>
        <translation>{week}的数值是多少？</translation>
    </message>
    <message>
        <source>How was it in {month}?</source>
        <translation>{month}的数值是多少？</translation>
    </message>
    <message>
        <source>{name}: due on {day}</source>
        <translation>{name}：应于{day}录入</translation>
    </message>
</context>
<context>
    <name>CheckInCard</name>
    <message>
        <source>Last value</source>
        <translation>上次读数</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Record it and go on (Enter)</source>
        <translation>录入并继续（回车）</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>暂不清楚</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一项</translation>
    </message>
</context>
<context>
    <name>CheckInEnd</name>
    <message>
        <source>Show the board</source>
        <translation>显示看板</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recorded</source>
        <translation>
            <numerusform>已录入 %Ln 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>跳过 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between “5 recorded” and “1 skipped”</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>没有待录入的读数</translation>
    </message>
    <message>
        <source>The next readings:</source>
        <translation>接下来的读数：</translation>
    </message>
</context>
<context>
    <name>CheckView</name>
    <message>
        <source>A note to the verdict</source>
        <translation>结论备注</translation>
    </message>
    <message>
        <source>Give another verdict</source>
        <translation>另选结论</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>The check is open again; the verdict stays in the history</source>
        <translation>重新开放检验；原结论仍保留在历史中</translation>
    </message>
    <message>
        <source>Show {key}: {title}</source>
        <translation>显示 {key}：{title}</translation>
    </message>
    <message>
        <source>Confirm: {outcome}</source>
        <translation>确认：{outcome}</translation>
    </message>
    <message>
        <source>Change ▾</source>
        <translation>修改 ▾</translation>
    </message>
    <message>
        <source>Otherwise ▾</source>
        <translation>其他结论 ▾</translation>
    </message>
</context>
<context>
    <name>ChecklistField</name>
    <message>
        <source>Checklist</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>How far the checklist is done</source>
        <translation>检查清单的完成进度</translation>
    </message>
    <message>
        <source>Add an entry…</source>
        <translation>添加一项…</translation>
    </message>
    <message>
        <source>{done} of {count}</source>
        <translation>{done} / {count}</translation>
    </message>
</context>
<context>
    <name>ChecksDue</name>
    <message>
        <source>Released cards whose effect can be judged now</source>
        <translation>已发布、现在可以判断效果的卡片</translation>
    </message>
    <message numerus="yes">
        <source>%n checks due</source>
        <translation>
            <numerusform>%n 项待检验</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoiceList</name>
    <message>
        <source>Type a part of the name</source>
        <translation>输入名称的一部分</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已选</translation>
    </message>
</context>
<context>
    <name>ColumnDialog</name>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>What must be true before a card may go on from here</source>
        <translation>卡片离开本列之前须满足的条件</translation>
    </message>
    <message>
        <source>Cards wait here</source>
        <translation>卡片在此等待</translation>
    </message>
    <message>
        <source>Work starts here</source>
        <translation>工作从此开始</translation>
    </message>
    <message>
        <source>Work is finished here</source>
        <translation>工作到此完成</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>WIP limit</source>
        <translation>在制品上限</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>流转规则</translation>
    </message>
</context>
<context>
    <name>ColumnDraft</name>
    <message>
        <source>Name it, Enter</source>
        <translation>输入名称，按回车</translation>
    </message>
    <message>
        <source>Name of the new column</source>
        <translation>新列的名称</translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message>
        <source>Click for what can be done with this column.</source>
        <translation>单击查看此列可用的操作。</translation>
    </message>
    <message>
        <source>over limit</source>
        <translation>超限</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>finish</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>&amp;Name, limit and policy…</source>
        <translation>名称、上限和流转规则(&amp;N)…</translation>
    </message>
    <message>
        <source>What was a&amp;greed…</source>
        <translation>查看流转规则(&amp;G)…</translation>
    </message>
    <message>
        <source>Set up the &amp;board…</source>
        <translation>设置看板(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Open the column</source>
        <translation>展开此列(&amp;O)</translation>
    </message>
    <message>
        <source>Fo&amp;ld the column</source>
        <translation>收起此列(&amp;L)</translation>
    </message>
    <message>
        <source>Cards &amp;wait here</source>
        <translation>卡片在此等待(&amp;W)</translation>
    </message>
    <message>
        <source>Work &amp;starts here</source>
        <translation>工作从此开始(&amp;S)</translation>
    </message>
    <message>
        <source>Work is &amp;finished here</source>
        <translation>工作到此完成(&amp;F)</translation>
    </message>
    <message>
        <source>Select &amp;all cards here</source>
        <translation>选择本列全部卡片(&amp;A)</translation>
    </message>
    <message>
        <source>A&amp;rchive all cards here (finished)…</source>
        <translation>归档本列全部已完成的卡片(&amp;R)…</translation>
    </message>
    <message numerus="yes">
        <source>Put all %n cards of this column into the archive? They stay in every figure.</source>
        <translation>
            <numerusform>要将本列全部 %n 张卡片归档吗？它们仍计入各项统计。</numerusform>
        </translation>
    </message>
    <message>
        <source>Archive them</source>
        <translation>归档</translation>
    </message>
</context>
<context>
    <name>ColumnRow</name>
    <message>
        <source>Not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
</context>
<context>
    <name>ColumnStrip</name>
    <message>
        <source>Click to open this column.</source>
        <translation>单击展开此列。</translation>
    </message>
</context>
<context>
    <name>ColumnTile</name>
    <message>
        <source>Name of the column</source>
        <translation>列的名称</translation>
    </message>
    <message>
        <source>WIP limit</source>
        <translation>在制品上限</translation>
    </message>
    <message>
        <source>Policy: what must be true before a card may go on</source>
        <translation>流转规则：卡片满足什么条件才能离开此列</translation>
    </message>
    <message>
        <source>What must be true before a card may go on?</source>
        <translation>卡片满足什么条件才能离开此列？</translation>
    </message>
    <message>
        <source>Cards wait here</source>
        <translation>卡片在此等待</translation>
    </message>
    <message>
        <source>Work starts here</source>
        <translation>工作从此开始</translation>
    </message>
    <message>
        <source>Finished here</source>
        <translation>工作到此完成</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n 张卡片</numerusform>
        </translation>
    </message>
    <message>
        <source>Column {name}</source>
        <translation>列：{name}</translation>
    </message>
    <message>
        <source>Drag it, or press Alt with an arrow key, to move it.</source>
        <translation>拖动或按 Alt + 方向键，即可移动。</translation>
    </message>
    <message>
        <source>Menu of column {name}</source>
        <translation>列“{name}”的菜单</translation>
    </message>
    <message>
        <source>Split, move, remove</source>
        <translation>拆分、移动、移除</translation>
    </message>
    <message>
        <source>{what}: {column}</source>
        <translation>{what}：{column}</translation>
    </message>
    <message>
        <source>&amp;Split in two…</source>
        <translation>拆分为两列(&amp;S)…</translation>
    </message>
    <message>
        <source>Move &amp;left</source>
        <translation>左移(&amp;L)</translation>
    </message>
    <message>
        <source>Move &amp;right</source>
        <translation>右移(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>移除(&amp;M)…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
</context>
<context>
    <name>CommentRow</name>
    <message>
        <source>Change or take away your comment of {time}</source>
        <translation>修改或删除您的评论（{time}）</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>修改(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Take away</source>
        <translation>删除(&amp;T)</translation>
    </message>
    <message>
        <source>Change the comment</source>
        <translation>修改评论</translation>
    </message>
</context>
<context>
    <name>CommentsField</name>
    <message>
        <source>Comments</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Write a comment…</source>
        <translation>写评论…</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>写评论</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Add the comment (Ctrl+Enter)</source>
        <translation>添加评论 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Show {n} earlier comments</source>
        <translation>显示 {n} 条更早的评论</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards in work</source>
        <translation>
            <numerusform>%n 张卡片进行中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverPage</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>like 2026-12-24, fri or +3d</source>
        <translation>如 2026-12-24、周五或 +3天</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Choose the due date from a calendar</source>
        <translation>从日历中选择截止日期</translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>in {days} days</source>
        <translation>{days} 天后</translation>
    </message>
    <message>
        <source>1 day late</source>
        <translation>已逾期 1 天</translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation>已逾期 {days} 天</translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>Hangs in</source>
        <translation>所在列</translation>
    </message>
    <message>
        <source>Hangs &amp;in</source>
        <translation>所在列(&amp;I)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason, for example: the customer is waiting</source>
        <translation>原因，例如：客户在等</translation>
    </message>
    <message>
        <source>Move an&amp;yway</source>
        <translation>仍要移动(&amp;Y)</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Wa&amp;ll is right: {column}</source>
        <translation>以墙面为准：{column}(&amp;L)</translation>
    </message>
    <message>
        <source>Boa&amp;rd is right: {column}</source>
        <translation>以看板为准：{column}(&amp;R)</translation>
    </message>
    <message>
        <source>Decide la&amp;ter</source>
        <translation>稍后决定(&amp;T)</translation>
    </message>
    <message>
        <source>For all {count}</source>
        <translation>全部 {count} 张</translation>
    </message>
    <message>
        <source>Wall is right for all</source>
        <translation>全部以墙面为准</translation>
    </message>
    <message>
        <source>Board is right for all</source>
        <translation>全部以看板为准</translation>
    </message>
    <message>
        <source>as the photo shows</source>
        <translation>按照片所示</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>Show the board</source>
        <translation>显示看板</translation>
    </message>
    <message>
        <source>Import something else</source>
        <translation>导入其他内容</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>It was one step: one undo takes all of it back. Importing the file again doubles nothing.</source>
        <translation>整个导入算作一步：撤销一次即可全部还原。再次导入此文件不会产生重复。</translation>
    </message>
</context>
<context>
    <name>Edge</name>
    <message>
        <source>Drag to make the card wider or narrower</source>
        <translation>拖动可调整卡片的宽窄</translation>
    </message>
</context>
<context>
    <name>EmptyBoard</name>
    <message>
        <source>No cards yet</source>
        <translation>还没有卡片</translation>
    </message>
    <message>
        <source>Press N and write the first one. Enter puts it on the board, and you can go on writing.</source>
        <translation>按 N 写下第一张。按回车即放到看板上，并可接着写下一张。</translation>
    </message>
    <message>
        <source>Write a card</source>
        <translation>写卡片</translation>
    </message>
    <message>
        <source>Import cards…</source>
        <translation>导入卡片…</translation>
    </message>
    <message>
        <source>Set up the columns…</source>
        <translation>设置列…</translation>
    </message>
</context>
<context>
    <name>EmptyHint</name>
    <message>
        <source>No metrics yet. Add the figures that your requirements are meant to move.</source>
        <translation>还没有指标。请添加需求所要改善的业务指标。</translation>
    </message>
    <message>
        <source>Add a metric</source>
        <translation>添加指标</translation>
    </message>
    <message>
        <source>Import readings…</source>
        <translation>导入读数…</translation>
    </message>
</context>
<context>
    <name>EventLog</name>
    <message>
        <source>Moves written to {path}: {count}.</source>
        <translation>已将 {count} 次移动写入 {path}。</translation>
    </message>
    <message>
        <source>New cards: {count}</source>
        <translation>新增卡片：{count}</translation>
    </message>
    <message>
        <source>Moves: {count}</source>
        <translation>移动：{count}</translation>
    </message>
    <message>
        <source>Moves before the card&apos;s newest one: {count}</source>
        <translation>早于卡片最近一次移动的记录：{count}</translation>
    </message>
    <message>
        <source>Cards taken back: {count}</source>
        <translation>作废的卡片：{count}</translation>
    </message>
    <message>
        <source>Rows known already: {count}</source>
        <translation>已有的行：{count}</translation>
    </message>
    <message>
        <source>Rows without a move: {count}</source>
        <translation>未发生移动的行：{count}</translation>
    </message>
    <message>
        <source>Rows that were not taken: {count}</source>
        <translation>未导入的行：{count}</translation>
    </message>
    <message>
        <source>The file is not in UTF-8; it was read as {name}. Check the names.</source>
        <translation>文件不是 UTF-8 编码，已按 {name} 读取。请检查各名称是否正确。</translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation>第 {line} 行：{reason}</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… 另有 {count} 行</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>What is known of the paper card: as before</source>
        <translation>纸质卡片的记录：恢复原状</translation>
    </message>
    <message>
        <source>Other place in its column</source>
        <translation>在本列中换了位置</translation>
    </message>
    <message>
        <source>Not seen any more</source>
        <translation>不再记为看到</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Photo of the wall applied</source>
        <translation>应用墙面照片</translation>
    </message>
    <message>
        <source>Photo taken back</source>
        <translation>撤销墙面照片</translation>
    </message>
    <message>
        <source>{thing}: {what}</source>
        <translation>{thing}：{what}</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>{metric}, {period}: {value} withdrawn</source>
        <translation>{metric}，{period}：{value}，已撤回</translation>
    </message>
    <message>
        <source>{metric}, {period}: {value}</source>
        <translation>{metric}，{period}：{value}</translation>
    </message>
    <message>
        <source>Board “{name}” made</source>
        <translation>新建看板“{name}”</translation>
    </message>
    <message>
        <source>was called “{name}”</source>
        <translation>原名“{name}”</translation>
    </message>
    <message>
        <source>time zone is now {zone}</source>
        <translation>时区改为 {zone}</translation>
    </message>
    <message>
        <source>paper cards show something else</source>
        <translation>改变了纸质卡片的显示内容</translation>
    </message>
    <message>
        <source>kept searches changed</source>
        <translation>已存查找有改动</translation>
    </message>
    <message>
        <source>what happens over a limit changed</source>
        <translation>改变了超过上限时的处理方式</translation>
    </message>
    <message>
        <source>Board: {what}</source>
        <translation>看板：{what}</translation>
    </message>
    <message>
        <source>Column “{name}”</source>
        <translation>列“{name}”</translation>
    </message>
    <message>
        <source>Swimlane “{name}”</source>
        <translation>泳道“{name}”</translation>
    </message>
    <message>
        <source>Person “{name}”</source>
        <translation>成员“{name}”</translation>
    </message>
    <message>
        <source>Goal “{name}”</source>
        <translation>目标“{name}”</translation>
    </message>
    <message>
        <source>Metric “{name}”</source>
        <translation>指标“{name}”</translation>
    </message>
    <message>
        <source>Data source “{name}”</source>
        <translation>数据来源“{name}”</translation>
    </message>
    <message>
        <source>Card template “{name}”</source>
        <translation>卡片模板“{name}”</translation>
    </message>
    <message>
        <source>made</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>brought back</source>
        <translation>已取回</translation>
    </message>
    <message>
        <source>limit is now {limit}</source>
        <translation>上限改为 {limit}</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>取消上限</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>位置已移动</translation>
    </message>
    <message>
        <source>policy changed</source>
        <translation>规则已修改</translation>
    </message>
    <message>
        <source>work starts here</source>
        <translation>工作从此开始</translation>
    </message>
    <message>
        <source>work is finished here</source>
        <translation>工作到此完成</translation>
    </message>
    <message>
        <source>no start or finish any more</source>
        <translation>不再是开始列或完成列</translation>
    </message>
</context>
<context>
    <name>EventsList</name>
    <message>
        <source>What it did</source>
        <translation>此步所作的更改</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export the cards</source>
        <translation>导出卡片</translation>
    </message>
    <message>
        <source>Which cards</source>
        <translation>导出哪些卡片</translation>
    </message>
    <message numerus="yes">
        <source>All on the board (%Ln)</source>
        <translation>
            <numerusform>看板上的全部卡片（%Ln）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Those that the search shows (%Ln)</source>
        <translation>
            <numerusform>查找到的卡片（%Ln）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The selected ones (%Ln)</source>
        <translation>
            <numerusform>选中的卡片（%Ln）</numerusform>
        </translation>
    </message>
    <message>
        <source>Also those in the archive and those that left the board</source>
        <translation>同时包括已归档和已离开看板的卡片</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>A table for any spreadsheet; it can be imported again. No text in it is run as a formula.</source>
        <translation>适用于任何电子表格软件的表格，可以再次导入。其中的文字不会作为公式运行。</translation>
    </message>
    <message>
        <source>Everything, with comments and the whole history; another board of Twinboard can import it.</source>
        <translation>全部内容，包括评论和完整历史；可导入 Twinboard 的其他看板。</translation>
    </message>
    <message>
        <source>A spreadsheet with filters; days and times are real ones. No text in it is run as a formula.</source>
        <translation>带筛选的电子表格，日期和时间都是真正的日期时间值。其中的文字不会作为公式运行。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cards written to {path}.</source>
        <translation>
            <numerusform>已将 %Ln 张卡片写入 {path}。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactsBar</name>
    <message>
        <source>Photo of the wall</source>
        <translation>墙面照片</translation>
    </message>
    <message>
        <source>Ta&amp;ken</source>
        <translation>拍摄时间(&amp;K)</translation>
    </message>
    <message>
        <source>When the photos were taken</source>
        <translation>照片的拍摄时间</translation>
    </message>
    <message>
        <source>Add a ph&amp;oto…</source>
        <translation>添加照片(&amp;O)…</translation>
    </message>
    <message>
        <source>sharp enough</source>
        <translation>足够清晰</translation>
    </message>
    <message>
        <source>small codes: come closer next time</source>
        <translation>二维码偏小，下次请靠近一些</translation>
    </message>
    <message>
        <source>{names} · {sharp:.1f} px per module</source>
        <translation>{names} · 二维码每格 {sharp:.1f} 像素</translation>
    </message>
</context>
<context>
    <name>FactsForm</name>
    <message>
        <source>Class</source>
        <translation>服务类别</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>FilesMenu</name>
    <message>
        <source>Open a board</source>
        <translation>打开看板</translation>
    </message>
    <message>
        <source>Import an event log</source>
        <translation>导入事件日志</translation>
    </message>
    <message>
        <source>Event log (*.csv)</source>
        <translation>事件日志 (*.csv)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Export the event log</source>
        <translation>导出事件日志</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>备份到</translation>
    </message>
    <message>
        <source>Backed up to {path}.</source>
        <translation>已备份到 {path}。</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Restored. What was there before is kept in {path}.</source>
        <translation>已恢复。恢复前的内容保存在 {path}。</translation>
    </message>
    <message>
        <source>Problems were found</source>
        <translation>发现问题</translation>
    </message>
    <message>
        <source>The file is sound, and its log gives exactly this board.</source>
        <translation>文件完好，按日志重放所得的看板与当前完全一致。</translation>
    </message>
    <message>
        <source>Read codes from a picture</source>
        <translation>从图片读取二维码</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Twinboard {release}
One kanban board on the wall and on the screen.</source>
        <translation>Twinboard {release}
墙上和屏幕上，同一块看板。</translation>
    </message>
    <message>
        <source>About Twinboard</source>
        <translation>关于 Twinboard</translation>
    </message>
    <message>
        <source>Twinboard boards (*{suffix})</source>
        <translation>Twinboard 看板 (*{suffix})</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>Key or title of a card, or a name</source>
        <translation>卡片编号、标题或名称</translation>
    </message>
    <message>
        <source>Search the history by words</source>
        <translation>按文字查找历史</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>By what way</source>
        <translation>操作方式</translation>
    </message>
    <message>
        <source>What it was about</source>
        <translation>操作内容</translation>
    </message>
    <message>
        <source>Every way</source>
        <translation>全部方式</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部内容</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>从此日起</translation>
    </message>
    <message>
        <source>To this day</source>
        <translation>到此日止</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Cards: new and changed</source>
        <translation>卡片：新增和改动</translation>
    </message>
    <message>
        <source>Paper and wall</source>
        <translation>纸质卡片和墙面</translation>
    </message>
    <message>
        <source>Set-up of the board</source>
        <translation>看板设置</translation>
    </message>
    <message>
        <source>Goals and figures</source>
        <translation>目标和业务数据</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
</context>
<context>
    <name>FindLine</name>
    <message>
        <source>Find cards</source>
        <translation>查找卡片</translation>
    </message>
    <message>
        <source>Words, or fields like owner:li, label:payment, blocked, due&lt;7d. F3 goes to the next card.</source>
        <translation>可输入文字，或 负责人:李、标签:支付、阻塞、截止&lt;7天 这样的条件。按 F3 转到下一张卡片。</translation>
    </message>
    <message>
        <source>Search no more</source>
        <translation>结束查找</translation>
    </message>
    <message>
        <source>Search no more (Esc)</source>
        <translation>结束查找 (Esc)</translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>只看这些</translation>
    </message>
    <message>
        <source>Show only the cards that are found</source>
        <translation>只显示找到的卡片</translation>
    </message>
    <message>
        <source>Show only the cards that are found; otherwise the others are faded</source>
        <translation>只显示找到的卡片；否则淡化其余卡片</translation>
    </message>
    <message>
        <source>Kept searches</source>
        <translation>已存查找</translation>
    </message>
    <message>
        <source>Keep this search, or choose one that was kept</source>
        <translation>保存此查找，或选用已存查找</translation>
    </message>
    <message>
        <source>{found} of {count}</source>
        <translation>{found} / {count}</translation>
    </message>
</context>
<context>
    <name>FindPlace</name>
    <message>
        <source>Find cards</source>
        <translation>查找卡片</translation>
    </message>
    <message>
        <source>Find cards (Ctrl+F or /)</source>
        <translation>查找卡片（Ctrl+F 或 /）</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>&amp;Close without applying</source>
        <translation>关闭，不应用(&amp;C)</translation>
    </message>
    <message>
        <source>1–9 column · Space tick · + − zoom · Enter apply · Esc close · Ctrl+Z undo</source>
        <translation>1–9 指定列 · 空格 勾选 · + − 缩放 · 回车 应用 · Esc 关闭 · Ctrl+Z 撤销</translation>
    </message>
    <message>
        <source>On the photo the arrows go from code to code; with Ctrl they move it; 0 shows all of it; the wheel zooms, and a frame can be dragged to another column. The menu key offers what can be decided about a card. Ctrl+Y decides again what Ctrl+Z took back.</source>
        <translation>在照片上，方向键从一个二维码移到另一个；Ctrl + 方向键移动照片；0 显示整张照片；滚轮缩放；方框可以拖到另一列。菜单键列出对卡片可作的决定。Ctrl+Y 重做 Ctrl+Z 撤销的决定。</translation>
    </message>
    <message>
        <source>Nothing of this wall was found</source>
        <translation>没有找到这面墙的内容</translation>
    </message>
    <message>
        <source>Apply {some} of {all} moves</source>
        <translation>应用 {all} 次移动中的 {some} 次</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n moves</source>
        <translation>
            <numerusform>应用 %n 次移动</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply none of {all}, note what was seen</source>
        <translation>{all} 次移动均不应用，只记录所见</translation>
    </message>
    <message>
        <source>Nothing to move: note what was seen</source>
        <translation>无需移动，只记录所见</translation>
    </message>
    <message>
        <source>No move is ticked. Tick some, or press the button.</source>
        <translation>没有勾选任何移动。请先勾选，或直接按下按钮。</translation>
    </message>
</context>
<context>
    <name>FunctionField</name>
    <message>
        <source>all functions</source>
        <translation>全部职能</translation>
    </message>
</context>
<context>
    <name>FunctionHead</name>
    <message>
        <source>Name of the function</source>
        <translation>职能名称</translation>
    </message>
    <message>
        <source>What to do with {function}</source>
        <translation>“{function}”的操作</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Remove the function</source>
        <translation>移除此职能</translation>
    </message>
    <message>
        <source>supports no goal</source>
        <translation>未支撑任何目标</translation>
    </message>
    <message numerus="yes">
        <source>%n goals</source>
        <translation>
            <numerusform>%n 个目标</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the function (goals still name it)</source>
        <translation>移除此职能（仍有目标属于它）</translation>
    </message>
</context>
<context>
    <name>Gap</name>
    <message>
        <source>Insert a column after “{name}”</source>
        <translation>在“{name}”之后插入列</translation>
    </message>
    <message>
        <source>Insert a first column</source>
        <translation>在最前面插入列</translation>
    </message>
</context>
<context>
    <name>GoalFields</name>
    <message>
        <source>Name of the goal</source>
        <translation>目标名称</translation>
    </message>
    <message>
        <source>What is to be reached</source>
        <translation>要达成什么</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>职能</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>支撑目标</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>no other goal</source>
        <translation>不支撑其他目标</translation>
    </message>
</context>
<context>
    <name>GoalPanel</name>
    <message>
        <source>Milestones</source>
        <translation>里程碑</translation>
    </message>
    <message>
        <source>Add a key result…</source>
        <translation>添加关键结果…</translation>
    </message>
    <message>
        <source>Add a sub-goal (Insert)</source>
        <translation>添加子目标 (Insert)</translation>
    </message>
    <message>
        <source>Show its requirements</source>
        <translation>查看其需求</translation>
    </message>
    <message>
        <source>Remove this goal</source>
        <translation>移除此目标</translation>
    </message>
    <message>
        <source>Add the goal</source>
        <translation>添加目标</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Key result</source>
        <translation>关键结果</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>New goal</source>
        <translation>新建目标</translation>
    </message>
    <message>
        <source>A new metric…</source>
        <translation>新建指标…</translation>
    </message>
    <message>
        <source>What measures it</source>
        <translation>用什么度量</translation>
    </message>
</context>
<context>
    <name>GoalTree</name>
    <message>
        <source>Milestone: {name}</source>
        <translation>里程碑：{name}</translation>
    </message>
    <message>
        <source>no key result</source>
        <translation>无关键结果</translation>
    </message>
    <message>
        <source>{n} of {all} measured</source>
        <translation>已度量 {n}/{all}</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share}%</translation>
    </message>
    <message>
        <source>{share} of the way</source>
        <translation>完成 {share}</translation>
    </message>
    <message>
        <source>{share} of the way, {expected} expected</source>
        <translation>完成 {share}，预期 {expected}</translation>
    </message>
    <message>
        <source>no requirement supports it</source>
        <translation>没有需求支撑</translation>
    </message>
    <message>
        <source>requirements: {open} open, {finished} finished</source>
        <translation>需求：{open} 项未完成，{finished} 项已完成</translation>
    </message>
    <message>
        <source>Goals, their key results and milestones</source>
        <translation>目标及其关键结果和里程碑</translation>
    </message>
</context>
<context>
    <name>GoalsMatrix</name>
    <message>
        <source>nobody</source>
        <translation>无人支撑</translation>
    </message>
    <message>
        <source>No function</source>
        <translation>无职能</translation>
    </message>
    <message>
        <source>no requirements</source>
        <translation>无需求</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} 项未完成</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} 项等待</translation>
    </message>
    <message>
        <source>{count} in work</source>
        <translation>{count} 项进行中</translation>
    </message>
    <message>
        <source>{count} finished</source>
        <translation>{count} 项完成</translation>
    </message>
</context>
<context>
    <name>GoalsPage</name>
    <message>
        <source>Goals</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>树形</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Add a goal</source>
        <translation>添加目标</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>全部收起</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Enter changes, Insert adds below, Alt with an arrow moves. A click on a figure opens its readings.</source>
        <translation>回车修改，Insert 在下方添加，Alt + 方向键移动。单击数值可打开其读数。</translation>
    </message>
    <message>
        <source>No goals yet</source>
        <translation>还没有目标</translation>
    </message>
    <message>
        <source>A goal says what the team&apos;s work is for, like “80 % have upgraded before the opening”. Metrics show how far it has come, milestones when it should be where, and requirements link to what they serve.</source>
        <translation>目标说明团队的工作是为了什么，例如“开幕前 80% 的用户已升级”。指标显示进展如何，里程碑表明何时应到哪一步，需求则关联到所服务的目标。</translation>
    </message>
    <message>
        <source>Add the first goal</source>
        <translation>添加第一个目标</translation>
    </message>
    <message>
        <source>Undo: {title} (Ctrl+Z)</source>
        <translation>撤销：{title} (Ctrl+Z)</translation>
    </message>
</context>
<context>
    <name>GoalsTable</name>
    <message>
        <source>+ New row</source>
        <translation>+ 新行</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Key result</source>
        <translation>关键结果</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>里程碑</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>职能</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Cadence</source>
        <translation>频次</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>No key result</source>
        <translation>无关键结果</translation>
    </message>
</context>
<context>
    <name>GoalsTableModel</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
</context>
<context>
    <name>GoalsTableView</name>
    <message>
        <source>Type into a cell; Tab goes on, Ctrl+Tab leaves. Blocks can be copied to and pasted from a spreadsheet.</source>
        <translation>直接在单元格中输入；Tab 移到下一格，Ctrl+Tab 离开表格。可与电子表格成块复制、粘贴。</translation>
    </message>
    <message>
        <source>Columns ▾</source>
        <translation>列 ▾</translation>
    </message>
    <message>
        <source>More was pasted than there are columns for; the rest was left out.</source>
        <translation>粘贴的内容超出了表格的列数，多出的部分已忽略。</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Add card</source>
        <translation>添加卡片</translation>
    </message>
    <message>
        <source>Enter readings</source>
        <translation>录入读数</translation>
    </message>
    <message>
        <source>Print cards</source>
        <translation>打印卡片</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <comment>a day as QLocale.toString writes it</comment>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>{board}: switch to another board</source>
        <translation>{board}：切换到其他看板</translation>
    </message>
</context>
<context>
    <name>HeaderFace</name>
    <message>
        <source>{n} of them in the expedite lane are not counted</source>
        <translation>其中加急泳道的 {n} 张不计入</translation>
    </message>
    <message>
        <source>cards wait here</source>
        <translation>卡片在此等待</translation>
    </message>
    <message>
        <source>work starts here</source>
        <translation>工作从此开始</translation>
    </message>
    <message>
        <source>work is finished here</source>
        <translation>工作到此完成</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已收起</translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation>已超上限</translation>
    </message>
    <message>
        <source>1 card</source>
        <translation>1 张卡片</translation>
    </message>
    <message>
        <source>{n} cards</source>
        <translation>{n} 张卡片</translation>
    </message>
    <message>
        <source>{found} of {count} cards</source>
        <translation>{count} 张卡片中找到 {found} 张</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>找到 {n} 张</translation>
    </message>
    <message>
        <source>limit {limit}</source>
        <translation>上限 {limit}</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>How to scan and print</source>
        <translation>如何扫码和打印</translation>
    </message>
    <message>
        <source>Print the wall</source>
        <translation>打印实体看板</translation>
    </message>
    <message>
        <source>Print › Column headers and corner markers gives one header for each column and four corner markers. Print › All cards gives the cards, eight on a sheet of A4, or on labels, index cards and sticky notes. Pin them up. Later, Print › Cards that are new or changed gives only what the wall does not have yet.</source>
        <translation>“打印 › 列头卡和角标”为每一列打印一张列头卡，另有四张角标。“打印 › 全部卡片”打印卡片：每张 A4 纸八张，也可以用不干胶标签、索引卡和便利贴。把它们贴到墙上。以后用“打印 › 新增或有改动的卡片”，只打印墙上还没有的内容。</translation>
    </message>
    <message>
        <source>Set up a scanner</source>
        <translation>设置扫码枪</translation>
    </message>
    <message>
        <source>Set up a printer</source>
        <translation>设置打印机</translation>
    </message>
    <message>
        <source>Any office or label printer will do, also a black-and-white one. In the printer&apos;s own window choose the paper that Twinboard names, 100 % (&quot;actual size&quot;), one side, and no &quot;fit to page&quot;. Card stock of 160 to 200 g/m² hangs flat. Print one sheet and measure a code with a ruler: on usual cards it is 32 mm wide. When it is smaller, the printer still shrinks the page; the codes work, but from less far away.</source>
        <translation>普通办公打印机或标签打印机均可，黑白的也行。在打印机自己的对话框中，请选择 Twinboard 指明的纸张、100%（“实际大小”）和单面打印，不要选择“适合页面”。160 至 200 g/m² 的卡纸挂在墙上比较平整。先打印一张，用尺子量一量二维码：普通卡片上的二维码宽 32 毫米。如果偏小，说明打印机仍在缩小页面；二维码还能用，但须在更近处读取。</translation>
    </message>
    <message>
        <source>Any USB scanner that reads QR codes and types like a keyboard works; there is nothing to install. Plug it in and scan a printed card: Twinboard answers at once, wherever the cursor is. If nothing happens, open a text editor and scan there. The code must appear as digits and capitals, and the cursor must jump to the next line: if it does not, scan &quot;suffix: Enter&quot; (CR) in the scanner&apos;s booklet. Wrong letters mean another keyboard layout: scan &quot;USB keyboard, US English&quot;. A wireless one pairs with its own receiver or as a Bluetooth keyboard.</source>
        <translation>任何能读二维码、像键盘一样输入的 USB 扫码枪均可，无需安装。插上后扫一张打印好的卡片：无论光标在哪里，Twinboard 都会立即响应。如果没有反应，请打开一个文本编辑器，在其中扫码：应出现数字和大写字母，光标应跳到下一行；如果没有换行，请扫扫码枪说明书中的“后缀：回车”(CR)。字母不对，说明键盘布局不同：请扫“USB 键盘，美国英语”。无线扫码枪可与自带的接收器配对，也可作为蓝牙键盘连接。</translation>
    </message>
    <message>
        <source>Move cards with it</source>
        <translation>扫码移动卡片</translation>
    </message>
    <message>
        <source>Scan a card, then the header of its new column: it moves. Scan several cards, then a header: all move. Scan a header first: each card that follows moves there, until another header comes. A scanner that hangs beside one column can be a station: choose the column in the settings, and every card scanned goes there.</source>
        <translation>先扫卡片，再扫目标列的列头卡：卡片随即移过去。先扫多张卡片，再扫列头卡：全部移过去。先扫列头卡：之后扫到的卡片都移到该列，直到扫到另一张列头卡。固定在某一列旁边的扫码枪可以作为扫码站：在设置中选定该列，扫到的卡片都会移到那里。</translation>
    </message>
    <message>
        <source>Assign, block, finish, undo</source>
        <translation>指派、阻塞、完成、撤销</translation>
    </message>
    <message>
        <source>Scan a card and a badge: the person owns the card. The action codes (Print › Action codes) block and unblock a card, finish it, and undo what was done last.</source>
        <translation>扫一张卡片和一张胸卡：此人即成为卡片的负责人。动作码（打印 › 动作码）可以阻塞卡片、解除阻塞、完成卡片，以及撤销最近一次操作。</translation>
    </message>
    <message>
        <source>Photograph the wall</source>
        <translation>拍摄墙面</translation>
    </message>
    <message>
        <source>One photo, and the boards agree. Print and hang up the column headers first: they say where the columns are. Photograph the wall, in parts if it is long, and choose the photos with F6, or drop them on the window. Check what was recognised: cards that moved on the wall move on the board; what is not clear, you decide. Apply does it all, and Ctrl+Z takes it back. F7 opens the wall list: what is still to be moved, decided, taken down or printed.</source>
        <translation>拍一张照片，两块看板就一致了。先打印列头卡并贴到墙上：它们标明各列的位置。拍下墙面，墙面较长时可分段拍摄；按 F6 选择照片，或把照片拖到窗口上。核对识别结果：在墙上移动过的卡片，看板上也随之移动；不明确的由您决定。“应用”一次完成全部操作，Ctrl+Z 可以撤销。F7 打开墙面待办：还需移动、决定、取下或打印的卡片。</translation>
    </message>
    <message>
        <source>Without a scanner</source>
        <translation>没有扫码枪时</translation>
    </message>
    <message>
        <source>Take a picture of a card and a header and drop the file on the window, or paste it with Ctrl+Shift+V.</source>
        <translation>把卡片和列头卡拍在一张照片里，将文件拖到窗口上，或按 Ctrl+Shift+V 粘贴。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>? shows every key. Arrows choose a card, Alt and arrows move it, Enter opens it, N adds one. Ctrl+F searches the board, Ctrl+K finds every command and card, Ctrl+Z takes anything back, also what a scanner did.</source>
        <translation>按 ? 显示全部快捷键。方向键选择卡片，Alt + 方向键移动卡片，回车打开卡片，N 添加卡片。Ctrl+F 在看板上查找，Ctrl+K 查找任何命令和卡片，Ctrl+Z 撤销任何操作，包括扫码枪所作的操作。</translation>
    </message>
    <message>
        <source>Where the data is</source>
        <translation>数据在哪里</translation>
    </message>
    <message>
        <source>A board is one file; there is no Save button. Twinboard backs it up by itself, at most every half hour, and says so when it cannot. Board › Restore a backup goes back. Two windows or computers may not share it over a network drive.</source>
        <translation>一块看板就是一个文件，没有“保存”按钮。Twinboard 会自动备份，最多每半小时一次；无法备份时会有提示。“看板 › 从备份恢复”可以回到以前的状态。不能让两个窗口或两台电脑通过网络驱动器共用同一块看板。</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Mouse</source>
        <translation>鼠标</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>扫码枪</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Wall photo</source>
        <translation>墙面照片</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>Data source</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>{sentence} by scanner</source>
        <translation>{sentence}（扫码枪）</translation>
    </message>
    <message>
        <source>{sentence} by camera</source>
        <translation>{sentence}（摄像头）</translation>
    </message>
    <message>
        <source>{sentence} by wall photo</source>
        <translation>{sentence}（墙面照片）</translation>
    </message>
    <message>
        <source>{sentence} by import</source>
        <translation>{sentence}（导入）</translation>
    </message>
    <message>
        <source>{sentence} by command</source>
        <translation>{sentence}（命令行）</translation>
    </message>
    <message>
        <source>{sentence} by a data source</source>
        <translation>{sentence}（数据来源）</translation>
    </message>
    <message>
        <source>{who} moved {key} from {before} to {after}</source>
        <translation>{who} 将 {key} 从“{before}”移到“{after}”</translation>
    </message>
    <message>
        <source>{who} put {key} into {after}</source>
        <translation>{who} 将 {key} 放入“{after}”</translation>
    </message>
    <message>
        <source>{who} took {key} off the board, out of {before}</source>
        <translation>{who} 将 {key} 从“{before}”移出看板</translation>
    </message>
    <message>
        <source>{who}: {title}</source>
        <translation>{who}：{title}</translation>
    </message>
    <message>
        <source>{who} ({how}): {title}</source>
        <translation>{who}（{how}）：{title}</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy, HH:mm</source>
        <comment>a moment of the history</comment>
        <translation>yyyy年M月d日 ddd HH:mm</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy, HH:mm</source>
        <comment>a moment in a title</comment>
        <translation>yyyy年M月d日 dddd HH:mm</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <comment>a day of the history</comment>
        <translation>yyyy年M月d日 dddd</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>By</source>
        <translation>录入人</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>录入时间</translation>
    </message>
    <message>
        <source>From</source>
        <comment>where a reading was read</comment>
        <translation>来源</translation>
    </message>
    <message>
        <source>{number}, withdrawn</source>
        <translation>{number}（已撤回）</translation>
    </message>
    <message>
        <source>{number}, corrected</source>
        <translation>{number}（已更正）</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手工录入</translation>
    </message>
    <message numerus="yes">
        <source>%n readings entered</source>
        <translation>
            <numerusform>录入 %n 个读数</numerusform>
        </translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>undone by {who}</source>
        <translation>由 {who} 撤销</translation>
    </message>
    <message>
        <source>{n} changes</source>
        <translation>{n} 处更改</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Undo the newest step</source>
        <translation>撤销最新一步</translation>
    </message>
    <message>
        <source>Redo the step undone last</source>
        <translation>重做刚撤销的一步</translation>
    </message>
    <message>
        <source>What was done, newest first</source>
        <translation>操作记录，最新的在前</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>No step fits the filter.</source>
        <translation>没有符合筛选条件的操作。</translation>
    </message>
    <message>
        <source>Undo: {title}</source>
        <translation>撤销：{title}</translation>
    </message>
    <message>
        <source>Redo: {title}</source>
        <translation>重做：{title}</translation>
    </message>
    <message numerus="yes">
        <source>These %n steps are undone together, the newest first. Redo brings them back.</source>
        <translation>
            <numerusform>以下 %n 步将一起撤销，从最新的开始。重做即可恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo several steps</source>
        <translation>撤销多步</translation>
    </message>
    <message>
        <source>Undo all of them</source>
        <translation>全部撤销</translation>
    </message>
    <message numerus="yes">
        <source>These %n steps are done again together, in this order.</source>
        <translation>
            <numerusform>以下 %n 步将按此顺序一起重做。</numerusform>
        </translation>
    </message>
    <message>
        <source>Redo several steps</source>
        <translation>重做多步</translation>
    </message>
    <message>
        <source>Redo all of them</source>
        <translation>全部重做</translation>
    </message>
    <message>
        <source>{key} is not on the board now.</source>
        <translation>{key} 现在不在看板上。</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>{text}: {reason}</source>
        <translation>{text}：{reason}</translation>
    </message>
    <message>
        <source>Added to {column}</source>
        <translation>添加到“{column}”</translation>
    </message>
    <message>
        <source>Noted later: moved from {before} to {after}</source>
        <translation>补记：从“{before}”移到“{after}”</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>Unblocked on the same day</source>
        <translation>当天解除阻塞</translation>
    </message>
    <message>
        <source>Unblocked on day {days}</source>
        <translation>第 {days} 天解除阻塞</translation>
    </message>
    <message>
        <source>Printed, revision {revision}</source>
        <translation>打印，第 {revision} 版</translation>
    </message>
    <message>
        <source>Comment taken away</source>
        <translation>删除评论</translation>
    </message>
    <message>
        <source>Commented: {text}</source>
        <translation>评论：{text}</translation>
    </message>
    <message>
        <source>Comment changed: {text}</source>
        <translation>评论改为：{text}</translation>
    </message>
    <message>
        <source>Taken off the wall</source>
        <translation>从墙上取下</translation>
    </message>
    <message>
        <source>Moved on the wall, to {column}</source>
        <translation>在墙上移到“{column}”</translation>
    </message>
    <message>
        <source>Seen in {column}</source>
        <translation>在“{column}”看到</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>取消作废</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Brought back from the archive</source>
        <translation>取消归档</translation>
    </message>
    <message>
        <source>Discarded from {before}</source>
        <translation>从“{before}”放弃</translation>
    </message>
    <message>
        <source>Put back on the board, in {after}</source>
        <translation>放回看板的“{after}”</translation>
    </message>
    <message>
        <source>Moved from {before} to {after}</source>
        <translation>从“{before}”移到“{after}”</translation>
    </message>
    <message>
        <source>Moved from {before} to {after}, swimlane {lane}</source>
        <translation>从“{before}”移到“{after}”，泳道“{lane}”</translation>
    </message>
    <message>
        <source>Notes changed</source>
        <translation>修改备注</translation>
    </message>
    <message>
        <source>Moved to swimlane {lane}</source>
        <translation>移到泳道“{lane}”</translation>
    </message>
    <message>
        <source>undone {ago} by {who}</source>
        <translation>{ago}由 {who} 撤销</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Verdict taken back</source>
        <translation>撤回结论</translation>
    </message>
    <message>
        <source>Verdict: {outcome}</source>
        <translation>结论：{outcome}</translation>
    </message>
    <message>
        <source>Verdict: {outcome} (“{note}”)</source>
        <translation>结论：{outcome}（“{note}”）</translation>
    </message>
    <message>
        <source>No hypothesis</source>
        <translation>取消假设</translation>
    </message>
    <message>
        <source>Hypothesis: raises {metric}</source>
        <translation>假设：提高“{metric}”</translation>
    </message>
    <message>
        <source>Hypothesis: lowers {metric}</source>
        <translation>假设：降低“{metric}”</translation>
    </message>
    <message>
        <source>Hypothesis: lowers {metric} by {by} within {days} days</source>
        <translation>假设：{days} 天内将“{metric}”降低 {by}</translation>
    </message>
    <message>
        <source>Hypothesis: raises {metric} by {by} within {days} days</source>
        <translation>假设：{days} 天内将“{metric}”提高 {by}</translation>
    </message>
    <message>
        <source>Moved out of its swimlane</source>
        <translation>移出泳道</translation>
    </message>
    <message>
        <source>Title was “{before}”</source>
        <translation>标题原为“{before}”</translation>
    </message>
    <message>
        <source>Type is now {type}</source>
        <translation>类型改为“{type}”</translation>
    </message>
    <message>
        <source>Class of service is now {name}</source>
        <translation>服务类别改为“{name}”</translation>
    </message>
    <message>
        <source>Owned by {names}</source>
        <translation>负责人改为：{names}</translation>
    </message>
    <message>
        <source>Owned by nobody</source>
        <translation>取消负责人</translation>
    </message>
    <message>
        <source>Labels: {labels}</source>
        <translation>标签改为：{labels}</translation>
    </message>
    <message>
        <source>No labels</source>
        <translation>清空标签</translation>
    </message>
    <message>
        <source>Due on {day}</source>
        <translation>截止日期改为 {day}</translation>
    </message>
    <message>
        <source>No due date</source>
        <translation>取消截止日期</translation>
    </message>
    <message>
        <source>Goal: {goal}</source>
        <translation>目标改为“{goal}”</translation>
    </message>
    <message>
        <source>No goal</source>
        <translation>取消目标</translation>
    </message>
    <message>
        <source>“{entry}” added to the checklist</source>
        <translation>检查清单新增“{entry}”</translation>
    </message>
    <message>
        <source>“{entry}” ticked</source>
        <translation>勾选“{entry}”</translation>
    </message>
    <message>
        <source>Tick taken off “{entry}”</source>
        <translation>取消勾选“{entry}”</translation>
    </message>
    <message>
        <source>“{entry}” taken off the checklist</source>
        <translation>从检查清单移除“{entry}”</translation>
    </message>
    <message>
        <source>Checklist changed</source>
        <translation>修改检查清单</translation>
    </message>
    <message>
        <source>Link added: {link}</source>
        <translation>添加链接：{link}</translation>
    </message>
    <message>
        <source>Link removed: {link}</source>
        <translation>移除链接：{link}</translation>
    </message>
    <message>
        <source>Waits for {cards}</source>
        <translation>等待 {cards}</translation>
    </message>
    <message>
        <source>Waits no longer for {cards}</source>
        <translation>不再等待 {cards}</translation>
    </message>
    <message>
        <source>{what} by scanner</source>
        <translation>{what}（扫码枪）</translation>
    </message>
    <message>
        <source>{what} by camera</source>
        <translation>{what}（摄像头）</translation>
    </message>
    <message>
        <source>{what} by photo</source>
        <translation>{what}（照片）</translation>
    </message>
    <message>
        <source>{what} by import</source>
        <translation>{what}（导入）</translation>
    </message>
    <message>
        <source>{what} by command</source>
        <translation>{what}（命令行）</translation>
    </message>
    <message>
        <source>{what} by a data source</source>
        <translation>{what}（数据来源）</translation>
    </message>
    <message>
        <source>between {early} and {late} ({who})</source>
        <translation>{early} 至 {late} 之间（{who}）</translation>
    </message>
    <message>
        <source>{time}, {who}</source>
        <translation>{time}，{who}</translation>
    </message>
    <message>
        <source>{day} · {ago}</source>
        <translation>{day} · {ago}</translation>
    </message>
    <message>
        <source>{n} days ago</source>
        <translation>{n} 天前</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>a minute ago</source>
        <translation>1 分钟前</translation>
    </message>
    <message>
        <source>{n} minutes ago</source>
        <translation>{n} 分钟前</translation>
    </message>
    <message>
        <source>an hour ago</source>
        <translation>1 小时前</translation>
    </message>
    <message>
        <source>{n} hours ago</source>
        <translation>{n} 小时前</translation>
    </message>
</context>
<context>
    <name>HypothesisField</name>
    <message>
        <source>Hypothesis</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Metric that it is to move</source>
        <translation>要改善的指标</translation>
    </message>
    <message>
        <source>Which way the metric is to move</source>
        <translation>指标应升还是应降</translation>
    </message>
    <message>
        <source>rises</source>
        <translation>上升</translation>
    </message>
    <message>
        <source>falls</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>by how much</source>
        <translation>幅度</translation>
    </message>
    <message>
        <source>By how much the metric is to move</source>
        <translation>指标应变化的幅度</translation>
    </message>
    <message>
        <source>So many days after the release are compared with as many before</source>
        <translation>取发布后的多少天，与发布前同样多的天数比较</translation>
    </message>
    <message>
        <source>So many days after the release are left out</source>
        <translation>发布后有多少天不计入比较</translation>
    </message>
    <message>
        <source>or on a day</source>
        <translation>或指定日期</translation>
    </message>
    <message>
        <source>Day of the check</source>
        <translation>检验日期</translation>
    </message>
    <message>
        <source>Choose the day of the check from a calendar</source>
        <translation>从日历中选择检验日期</translation>
    </message>
    <message>
        <source>Not said: which metric is it to move?</source>
        <translation>未指定：要改善哪个指标？</translation>
    </message>
    <message>
        <source>after {n} days</source>
        <translation>{n} 天后</translation>
    </message>
    <message>
        <source>settling {n} d</source>
        <translation>沉淀期 {n} 天</translation>
    </message>
</context>
<context>
    <name>ImportDone</name>
    <message numerus="yes">
        <source>%Ln cards imported</source>
        <translation>
            <numerusform>已导入 %Ln 张卡片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new cards</source>
        <translation>
            <numerusform>新增 %Ln 张卡片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known cards changed</source>
        <translation>
            <numerusform>修改 %Ln 张已有卡片</numerusform>
        </translation>
    </message>
    <message>
        <source>New columns: {names}</source>
        <translation>新增列：{names}</translation>
    </message>
    <message>
        <source>New swimlanes: {names}</source>
        <translation>新增泳道：{names}</translation>
    </message>
    <message>
        <source>New people: {names}</source>
        <translation>新增成员：{names}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows could not be taken</source>
        <translation>
            <numerusform>%Ln 行无法导入</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import cards</source>
        <translation>导入卡片</translation>
    </message>
    <message>
        <source>Files with cards (*.csv *.tsv *.txt *.json);;All files (*)</source>
        <translation>卡片文件 (*.csv *.tsv *.txt *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import cards from files</source>
        <translation>从文件导入卡片</translation>
    </message>
</context>
<context>
    <name>ImportReview</name>
    <message>
        <source>Other files…</source>
        <translation>换其他文件…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reading {files}…</source>
        <translation>正在读取 {files}…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>With remarks</source>
        <translation>有提示</translation>
    </message>
    <message numerus="yes">
        <source>Take what was changed there on %Ln known cards</source>
        <translation>
            <numerusform>采用文件中对 %Ln 张已有卡片的改动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also where it was changed here as well: the file wins on %Ln cards</source>
        <translation>
            <numerusform>本看板上也有改动的同样采用：%Ln 张卡片以文件为准</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import without the %Ln rows that cannot be taken</source>
        <translation>
            <numerusform>略过无法导入的 %Ln 行，导入其余的行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln cards</source>
        <translation>
            <numerusform>导入 %Ln 张卡片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows cannot be taken: tick to go on without them.</source>
        <translation>
            <numerusform>有 %Ln 行无法导入：勾选后可跳过这些行继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>One step, which one undo takes back</source>
        <translation>整个导入为一步，一次撤销即可复原</translation>
    </message>
    <message>
        <source>Rows of the file, and what becomes of them</source>
        <translation>文件中的行及其处理结果</translation>
    </message>
    <message>
        <source>Rows of which something is not taken as it stands</source>
        <translation>部分内容未按原样导入的行</translation>
    </message>
</context>
<context>
    <name>ImportStart</name>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Jira CSV, Trello JSON, any CSV table, or JSON of Twinboard. Nothing changes before you have seen what will.</source>
        <translation>Jira 的 CSV、Trello 的 JSON、任何 CSV 表格，或 Twinboard 的 JSON。导入前会先预览所有更改。</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>将文件拖到这里</translation>
    </message>
    <message>
        <source>From Jira</source>
        <translation>从 Jira 导入</translation>
    </message>
    <message>
        <source>Search for the issues, then choose Export › Export Excel CSV (all fields); in Jira Server, Export › CSV (All fields). Jira stops after 1,000 issues: export the rest as well, and choose all files together.</source>
        <translation>先搜索问题，再选择“导出 › 导出 Excel CSV（所有字段）”(Export Excel CSV)；在 Jira Server 中选择“导出 › CSV（所有字段）”。Jira 每次最多导出 1000 个问题：请将其余的也导出，再一并选择所有文件。</translation>
    </message>
    <message>
        <source>From Trello</source>
        <translation>从 Trello 导入</translation>
    </message>
    <message>
        <source>Open the board&apos;s menu (…), then Print, export, and share › Export as JSON. The moves and comments of the newest 1,000 actions come with it.</source>
        <translation>打开看板菜单（…），选择“打印、导出和分享 › 导出为 JSON”(Export as JSON)。最近 1000 次操作中的移动和评论会一同导出。</translation>
    </message>
    <message>
        <source>From a spreadsheet</source>
        <translation>从电子表格导入</translation>
    </message>
    <message>
        <source>Save it as CSV. The first row names the columns; one of them is the title. What the others mean is recognised, and you can change it.</source>
        <translation>请另存为 CSV。第一行是各列的名称，其中一列是标题。其他列的含义会自动识别，也可以更改。</translation>
    </message>
    <message>
        <source>From another board of Twinboard</source>
        <translation>从另一块 Twinboard 看板导入</translation>
    </message>
    <message>
        <source>Open that board, choose Export cards, and take JSON. Cards come with their whole history.</source>
        <translation>打开那块看板，选择“导出卡片”，格式选 JSON。卡片会连同全部历史一起导入。</translation>
    </message>
</context>
<context>
    <name>ImportSteps</name>
    <message>
        <source>Something else was done since the import. Undo that first.</source>
        <translation>导入之后还有其他操作，请先撤销这些操作。</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>New card</source>
        <translation>新卡片</translation>
    </message>
    <message>
        <source>Known, nothing new</source>
        <translation>已有，无变化</translation>
    </message>
    <message>
        <source>Known, changed</source>
        <translation>已有，有改动</translation>
    </message>
    <message>
        <source>Left out with its column</source>
        <translation>随所在列略过</translation>
    </message>
    <message>
        <source>Cannot be taken</source>
        <translation>无法导入</translation>
    </message>
    <message>
        <source>Cannot be taken: {reason}</source>
        <translation>无法导入：{reason}</translation>
    </message>
    <message>
        <source>Changed there, is taken: {fields}</source>
        <translation>文件中有改动，将采用：{fields}</translation>
    </message>
    <message>
        <source>Changed there, is not taken: {fields}</source>
        <translation>文件中有改动，不采用：{fields}</translation>
    </message>
    <message>
        <source>Changed here as well, the file wins: {fields}</source>
        <translation>看板上也有改动，以文件为准：{fields}</translation>
    </message>
    <message>
        <source>Changed here as well, stays: {fields}</source>
        <translation>看板上也有改动，保持不变：{fields}</translation>
    </message>
    <message>
        <source>New column “{name}”</source>
        <translation>新建列“{name}”</translation>
    </message>
    <message>
        <source>New swimlane “{name}”</source>
        <translation>新建泳道“{name}”</translation>
    </message>
    <message>
        <source>New person “{name}”</source>
        <translation>添加成员“{name}”</translation>
    </message>
    <message>
        <source>Leave these cards out</source>
        <translation>略过这些卡片</translation>
    </message>
    <message>
        <source>No swimlane</source>
        <translation>未分泳道</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>无负责人</translation>
    </message>
</context>
<context>
    <name>ItemHistory</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Show {n} older entries</source>
        <translation>再显示 {n} 条更早的记录</translation>
    </message>
</context>
<context>
    <name>ItemPanel</name>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>in the archive</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>not on the board</source>
        <translation>不在看板上</translation>
    </message>
    <message>
        <source>{column} · day {days}</source>
        <translation>{column} · 第 {days} 天</translation>
    </message>
    <message>
        <source>there since {time}</source>
        <translation>自 {time} 起在此列</translation>
    </message>
    <message>
        <source>Keep as a template</source>
        <translation>存为模板</translation>
    </message>
    <message>
        <source>Name of the template:</source>
        <translation>模板名称：</translation>
    </message>
</context>
<context>
    <name>ItemTypes</name>
    <message>
        <source>Requirement</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Bug</source>
        <translation>缺陷</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>运营</translation>
    </message>
</context>
<context>
    <name>KeptSearches</name>
    <message>
        <source>Keep this search…</source>
        <translation>保存此查找…</translation>
    </message>
    <message>
        <source>Remove a search</source>
        <translation>移除已存查找</translation>
    </message>
    <message>
        <source>Keep “{query}” for the whole team, under the name:</source>
        <translation>为整个团队保存“{query}”，名称为：</translation>
    </message>
    <message>
        <source>Keep the search</source>
        <translation>保存查找</translation>
    </message>
</context>
<context>
    <name>KeyResultPanel</name>
    <message>
        <source>The key result in words</source>
        <translation>关键结果的文字描述</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Readings and chart</source>
        <translation>读数和图表</translation>
    </message>
    <message>
        <source>Open the page of the metric (Space)</source>
        <translation>打开指标页面 (空格)</translation>
    </message>
    <message>
        <source>Metric and targets…</source>
        <translation>指标和目标值…</translation>
    </message>
    <message>
        <source>No longer a key result of this goal</source>
        <translation>不再作为此目标的关键结果</translation>
    </message>
    <message>
        <source>Key result of</source>
        <translation>所属目标</translation>
    </message>
    <message>
        <source>Measured by: {metric}</source>
        <translation>度量指标：{metric}</translation>
    </message>
</context>
<context>
    <name>LabelsField</name>
    <message>
        <source>apart by commas</source>
        <translation>用逗号分隔</translation>
    </message>
</context>
<context>
    <name>LaneBar</name>
    <message>
        <source>{n} blocked</source>
        <translation>{n} 张阻塞</translation>
    </message>
    <message>
        <source>{n} in work, limit {limit}</source>
        <translation>{n} 张进行中，上限 {limit}</translation>
    </message>
    <message>
        <source>Click to open this lane.</source>
        <translation>单击展开此泳道。</translation>
    </message>
    <message>
        <source>Click to fold this lane.</source>
        <translation>单击收起此泳道。</translation>
    </message>
    <message>
        <source>{counts} in work</source>
        <translation>进行中 {counts}</translation>
    </message>
    <message>
        <source>over limit</source>
        <translation>超限</translation>
    </message>
</context>
<context>
    <name>LaneTile</name>
    <message>
        <source>Name of the swimlane</source>
        <translation>泳道名称</translation>
    </message>
    <message>
        <source>WIP limit of the swimlane</source>
        <translation>泳道的在制品上限</translation>
    </message>
    <message>
        <source>Expedite</source>
        <translation>加急</translation>
    </message>
    <message>
        <source>For what cannot wait: the limits of columns do not count its cards. One lane at most.</source>
        <translation>用于不能等的工作：其中的卡片不计入各列的上限。最多设一条加急泳道。</translation>
    </message>
    <message>
        <source>Policy of the swimlane</source>
        <translation>泳道的流转规则</translation>
    </message>
    <message>
        <source>Which cards go here, and how are they treated?</source>
        <translation>哪些卡片归入此泳道，如何处理？</translation>
    </message>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n 张卡片</numerusform>
        </translation>
    </message>
    <message>
        <source>Swimlane {name}</source>
        <translation>泳道：{name}</translation>
    </message>
    <message>
        <source>Drag it, or press Alt with an arrow key, to move it.</source>
        <translation>拖动或按 Alt + 方向键，即可移动。</translation>
    </message>
    <message>
        <source>Remove swimlane {name}</source>
        <translation>移除泳道“{name}”</translation>
    </message>
</context>
<context>
    <name>Light</name>
    <message numerus="yes">
        <source>%n cards are meant to move “{name}”.</source>
        <translation>
            <numerusform>有 %n 张卡片旨在改善“{name}”。</numerusform>
        </translation>
    </message>
    <message>
        <source>No card is meant to move “{name}”.</source>
        <translation>没有旨在改善“{name}”的卡片。</translation>
    </message>
</context>
<context>
    <name>LimitField</name>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
</context>
<context>
    <name>LimitsStrip</name>
    <message>
        <source>More in work than agreed:</source>
        <translation>进行中的卡片超限：</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {count} cards in work, limit {limit}. Click to select them.</source>
        <translation>{name}：进行中 {count} 张卡片，上限 {limit}。单击选中这些卡片。</translation>
    </message>
</context>
<context>
    <name>LineFields</name>
    <message>
        <source>Where it stands at the beginning</source>
        <translation>开始时是多少</translation>
    </message>
    <message>
        <source>Value at the beginning</source>
        <translation>起始值</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Where it should be at the end</source>
        <translation>结束时应达到多少</translation>
    </message>
    <message>
        <source>Value to reach</source>
        <translation>应达到的数值</translation>
    </message>
    <message>
        <source>Day of the target</source>
        <translation>目标日期</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Choose the day from a calendar</source>
        <translation>从日历中选择日期</translation>
    </message>
    <message>
        <source>That is {change} a day.</source>
        <translation>即每天变化 {change}。</translation>
    </message>
</context>
<context>
    <name>LinksField</name>
    <message>
        <source>Links</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Add an address or a path, or drop a file here…</source>
        <translation>添加网址或路径，或将文件拖到这里…</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>, </source>
        <comment>between the names of a list</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>LivePicture</name>
    <message>
        <source>Waiting for the camera…</source>
        <translation>正在等待摄像头…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Something went wrong that should not have. What you did before is kept. A report is in {path}.</source>
        <translation>出现了程序错误。之前的操作都已保存。错误报告在 {path}。</translation>
    </message>
    <message>
        <source>Undo the decision</source>
        <translation>撤销此决定</translation>
    </message>
    <message>
        <source>Redo the decision</source>
        <translation>重做此决定</translation>
    </message>
    <message>
        <source>Undo: {title}</source>
        <translation>撤销：{title}</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Redo: {title}</source>
        <translation>重做：{title}</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard. Copy one, or drop a picture file here.</source>
        <translation>剪贴板中没有图片。请先复制一张图片，或将图片文件拖到这里。</translation>
    </message>
</context>
<context>
    <name>MappingPanel</name>
    <message>
        <source>Columns of the file</source>
        <translation>文件的数据列</translation>
    </message>
    <message>
        <source>Its stages on this board</source>
        <translation>看板列在本看板上的对应</translation>
    </message>
    <message>
        <source>Swimlanes</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>People</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Priorities, as classes of service</source>
        <translation>优先级，对应服务类别</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>日/月/年</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>月/日/年</translation>
    </message>
    <message>
        <source>year/month/day</source>
        <translation>年/月/日</translation>
    </message>
    <message>
        <source>How dates are written</source>
        <translation>日期的写法</translation>
    </message>
    <message>
        <source>Dates are written</source>
        <translation>日期的写法</translation>
    </message>
    <message>
        <source>03/04 could be the 3rd of April or the 4th of March.</source>
        <translation>03/04 可能是4月3日，也可能是3月4日。</translation>
    </message>
    <message>
        <source>What is in the column {name}</source>
        <translation>“{name}”列的内容</translation>
    </message>
    <message>
        <source>Fold away what is left out</source>
        <translation>收起不导入的列</translation>
    </message>
    <message numerus="yes">
        <source>Show %n columns that are left out</source>
        <translation>
            <numerusform>显示不导入的 %n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>What {name} becomes</source>
        <translation>“{name}”对应为</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cards</source>
        <translation>
            <numerusform>%Ln 张卡片</numerusform>
        </translation>
    </message>
    <message>
        <source>only in the history</source>
        <translation>仅出现在历史中</translation>
    </message>
</context>
<context>
    <name>MatrixCells</name>
    <message>
        <source>+ add a sub-goal</source>
        <translation>+ 添加子目标</translation>
    </message>
    <message>
        <source>Name of the sub-goal</source>
        <translation>子目标名称</translation>
    </message>
</context>
<context>
    <name>MatrixHead</name>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>No key result</source>
        <translation>无关键结果</translation>
    </message>
    <message>
        <source>Add another goal of {function} for “{goal}”</source>
        <translation>{function}：为“{goal}”再添加一个目标</translation>
    </message>
    <message>
        <source>Nobody of {function} supports “{goal}”. Press Enter to add a sub-goal.</source>
        <translation>{function}：“{goal}”无人支撑。按回车添加子目标。</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>+ Function</source>
        <translation>+ 职能</translation>
    </message>
    <message>
        <source>Name of a new function</source>
        <translation>新职能的名称</translation>
    </message>
    <message>
        <source>There are no goals yet. Add them in the tree or in the table; here you see who supports them.</source>
        <translation>还没有目标。请在树或表格中添加；这里显示各目标由谁支撑。</translation>
    </message>
    <message>
        <source>No functions are named yet. Add those that are to carry goals: product, engineering, marketing…</source>
        <translation>还没有职能。请添加要承担目标的职能：产品、技术、市场…</translation>
    </message>
    <message numerus="yes">
        <source>%n places where nobody supports a goal</source>
        <translation>
            <numerusform>%n 处目标无人支撑</numerusform>
        </translation>
    </message>
    <message>
        <source>Every function supports every goal</source>
        <translation>每个职能都支撑每个目标</translation>
    </message>
    <message numerus="yes">
        <source>%n goals without requirements</source>
        <translation>
            <numerusform>%n 个目标没有需求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n functions that support nothing</source>
        <translation>
            <numerusform>%n 个职能未支撑任何目标</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetricDetail</name>
    <message>
        <source>Record a reading</source>
        <translation>录入读数</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation>4 周</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 个月</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 年</translation>
    </message>
    <message>
        <source>All</source>
        <comment>all readings of a metric</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Limits</source>
        <comment>natural process limits</comment>
        <translation>界限</translation>
    </message>
    <message>
        <source>Show between which values the metric moves of itself, and what is outside</source>
        <translation>显示指标自然波动的范围，以及超出范围的读数</translation>
    </message>
    <message>
        <source>Save chart…</source>
        <translation>保存图表…</translation>
    </message>
    <message>
        <source>Make it a requirement</source>
        <translation>据此新建需求</translation>
    </message>
    <message>
        <source>Readings ({number})</source>
        <translation>读数（{number}）</translation>
    </message>
    <message>
        <source>Cards for it ({number})</source>
        <translation>相关卡片（{number}）</translation>
    </message>
    <message>
        <source>The reading for {day} was withdrawn. Undo brings it back.</source>
        <translation>已撤回{day}的读数，撤销即可恢复。</translation>
    </message>
</context>
<context>
    <name>MetricEditor</name>
    <message>
        <source>Add a metric</source>
        <translation>添加指标</translation>
    </message>
    <message>
        <source>Change the metric</source>
        <translation>修改指标</translation>
    </message>
    <message>
        <source>A state: how it is at the time</source>
        <translation>状态值：当时的水平</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>度量什么</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>为了什么</translation>
    </message>
    <message>
        <source>What is usual</source>
        <translation>通常如何</translation>
    </message>
    <message>
        <source>What it should be when</source>
        <translation>何时应达到多少</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Who brings the readings and explains them.</source>
        <translation>由谁提供读数并作说明。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Natural limits: {name}</source>
        <translation>自然过程界限：{name}</translation>
    </message>
    <message>
        <source>Choose the day from a calendar</source>
        <translation>从日历中选择日期</translation>
    </message>
    <message>
        <source>the first 20 readings</source>
        <translation>最初的 20 项读数</translation>
    </message>
    <message>
        <source>The natural limits are taken from these days. Leave them empty unless something has changed for good.</source>
        <translation>自然过程界限按这段日期的读数计算。除非情况已彻底改变，否则请留空。</translation>
    </message>
    <message>
        <source>It only grows by what is added: people who took part, orders since January.</source>
        <translation>只随新增部分增长：参与人数、1月以来的订单数。</translation>
    </message>
    <message>
        <source>It can go up and down: a share, a duration, the number of open bugs.</source>
        <translation>可升可降：占比、时长、未解决的缺陷数。</translation>
    </message>
    <message>
        <source>%, ms, people …</source>
        <translation>%、毫秒、人…</translation>
    </message>
    <message>
        <source>Higher is better</source>
        <translation>越高越好</translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation>越低越好</translation>
    </message>
    <message>
        <source>A running total: all so far</source>
        <translation>累计值：至今累计的总数</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Short, as the team says it; it stands on the tile.</source>
        <translation>用团队习惯的简短说法，显示在指标卡上。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>It is written behind the value. It may be empty.</source>
        <translation>写在数值后面，可以留空。</translation>
    </message>
    <message>
        <source>How exactly it is shown; it is kept as it is typed.</source>
        <translation>只影响显示的精度，数值按输入原样保存。</translation>
    </message>
    <message>
        <source>When a reading is late, the metric counts as stale.</source>
        <translation>读数逾期未录入，指标即为过期。</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>录入频率</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数位数</translation>
    </message>
    <message>
        <source>Says which side of the target is on track.</source>
        <translation>决定在目标值的哪一侧算达标。</translation>
    </message>
    <message>
        <source>In words, like “Four of five have the new app”. Empty: the name will do.</source>
        <translation>用文字描述，例如“五分之四的用户已装新版应用”。留空则用指标名称。</translation>
    </message>
    <message>
        <source>With a goal, the metric is one of its key results.</source>
        <translation>选定目标后，该指标就是此目标的关键结果之一。</translation>
    </message>
    <message>
        <source>Key result</source>
        <translation>关键结果</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
</context>
<context>
    <name>MilestoneEditor</name>
    <message>
        <source>Name of the milestone</source>
        <translation>里程碑名称</translation>
    </message>
    <message>
        <source>Due by</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>that day</source>
        <translation>当天</translation>
    </message>
    <message>
        <source>that week</source>
        <translation>当周</translation>
    </message>
    <message>
        <source>{name} is reached</source>
        <translation>“{name}”已达成</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已达成</translation>
    </message>
    <message>
        <source>Day of {name}</source>
        <translation>“{name}”的日期</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除“{name}”</translation>
    </message>
</context>
<context>
    <name>MilestoneStrip</name>
    <message>
        <source>Milestones: {text}</source>
        <translation>里程碑：{text}</translation>
    </message>
    <message>
        <source>{name} ({goal}), {when}: {how}</source>
        <translation>{name}（{goal}），{when}：{how}</translation>
    </message>
</context>
<context>
    <name>Milestones</name>
    <message>
        <source>New milestone</source>
        <translation>新建里程碑</translation>
    </message>
    <message>
        <source>reached on {day}</source>
        <translation>{day}达成</translation>
    </message>
    <message>
        <source>late by {days}</source>
        <translation>逾期 {days}</translation>
    </message>
    <message>
        <source>next, today</source>
        <translation>下一个，今天</translation>
    </message>
    <message>
        <source>next, in {days}</source>
        <translation>下一个，还有 {days}</translation>
    </message>
    <message>
        <source>in {days}</source>
        <translation>还有 {days}</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>{day}截止</translation>
    </message>
    <message>
        <source>{week}, {to_day}</source>
        <translation>{week}，{to_day}</translation>
    </message>
    <message>
        <source>{count} of {count} milestones reached</source>
        <translation>{count} 个里程碑已全部达成</translation>
    </message>
    <message>
        <source>{reached} of {all}, late by {days}: {name}</source>
        <translation>{reached}/{all}，逾期 {days}：{name}</translation>
    </message>
    <message>
        <source>{reached} of {all}, next today: {name}</source>
        <translation>{reached}/{all}，下一个就在今天：{name}</translation>
    </message>
    <message>
        <source>{reached} of {all}, next in {days}: {name}</source>
        <translation>{reached}/{all}，下一个还有 {days}：{name}</translation>
    </message>
</context>
<context>
    <name>NewBoardDialog</name>
    <message>
        <source>New board</source>
        <translation>新建看板</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose where the board is kept</source>
        <translation>选择看板的保存位置</translation>
    </message>
    <message>
        <source>To do | Doing | Done</source>
        <translation>待办 | 进行中 | 完成</translation>
    </message>
    <message>
        <source>My own columns</source>
        <translation>自定义列</translation>
    </message>
    <message>
        <source>Columns, with | between them</source>
        <translation>各列名称，用 | 分隔</translation>
    </message>
    <message>
        <source>Language of its columns</source>
        <translation>列名的语言</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>保存位置</translation>
    </message>
    <message>
        <source>Create the board</source>
        <translation>创建看板</translation>
    </message>
    <message>
        <source>What do you want to begin with?</source>
        <translation>想从哪种看板开始？</translation>
    </message>
    <message>
        <source>Any columns you like; everything can be changed later.</source>
        <translation>列可以随意设定，以后都能更改。</translation>
    </message>
    <message>
        <source>Our board</source>
        <translation>我们的看板</translation>
    </message>
    <message>
        <source>Swimlanes: {names}</source>
        <translation>泳道：{names}</translation>
    </message>
    <message>
        <source>Templates for cards: {names}</source>
        <translation>卡片模板：{names}</translation>
    </message>
    <message>
        <source>Twinboard boards (*{suffix})</source>
        <translation>Twinboard 看板 (*{suffix})</translation>
    </message>
    <message>
        <source>Where the board is kept</source>
        <translation>选择看板的保存位置</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>文件夹不存在</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
</context>
<context>
    <name>NewPartLine</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add: {what}</source>
        <translation>添加：{what}</translation>
    </message>
</context>
<context>
    <name>NewSource</name>
    <message>
        <source>New source</source>
        <translation>新建数据来源</translation>
    </message>
    <message>
        <source>A source brings readings by itself. Nothing runs before you have seen what it would take.</source>
        <translation>数据来源会自动录入读数。先看过将录入的内容，之后才会运行。</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Yes, go on with it</source>
        <translation>是，继续</translation>
    </message>
</context>
<context>
    <name>NotesArea</name>
    <message>
        <source>About the photo</source>
        <translation>关于照片</translation>
    </message>
</context>
<context>
    <name>NotesField</name>
    <message>
        <source>Notes, in Markdown</source>
        <translation>备注（Markdown 格式）</translation>
    </message>
    <message>
        <source>Notes. Markdown: **bold**, *italic*, - list, [text](address), `code`</source>
        <translation>备注。Markdown 格式：**粗体**、*斜体*、- 列表、[文字](地址)、`代码`</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Add notes…</source>
        <translation>添加备注…</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>No card here has “{text}”</source>
        <translation>看板上没有含“{text}”的卡片</translation>
    </message>
    <message>
        <source>Cards that were archived are under Edit › Archive.</source>
        <translation>已归档的卡片见“编辑”›“归档”。</translation>
    </message>
</context>
<context>
    <name>NoticeStrip</name>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>How the search could go on</source>
        <translation>查找的补全建议</translation>
    </message>
</context>
<context>
    <name>OperationDetail</name>
    <message>
        <source>Show the &amp;board at this moment</source>
        <translation>显示当时的看板(&amp;B)</translation>
    </message>
    <message>
        <source>{who} · {how} · {time}</source>
        <translation>{who} · {how} · {time}</translation>
    </message>
    <message numerus="yes">
        <source>Undo everything down to here (%n steps)…</source>
        <translation>
            <numerusform>撤销到此处（%n 步）…</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo this</source>
        <translation>撤销此步</translation>
    </message>
    <message numerus="yes">
        <source>Redo everything up to here (%n steps)…</source>
        <translation>
            <numerusform>重做到此处（%n 步）…</numerusform>
        </translation>
    </message>
    <message>
        <source>Redo this</source>
        <translation>重做此步</translation>
    </message>
    <message>
        <source>Undone by {who}, {time}</source>
        <translation>已由 {who} 撤销，{time}</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>此操作无法撤销。</translation>
    </message>
</context>
<context>
    <name>OverPage</name>
    <message>
        <source>Back to the boards</source>
        <translation>返回看板</translation>
    </message>
    <message>
        <source>Back to the boards (Esc)</source>
        <translation>返回看板 (Esc)</translation>
    </message>
</context>
<context>
    <name>OwnersField</name>
    <message>
        <source>Owners</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Search, or a new name and Enter</source>
        <translation>查找，或输入新姓名后按回车</translation>
    </message>
    <message>
        <source>Search people, or a new person</source>
        <translation>查找成员，或添加新成员</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>暂无</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Every command and card</source>
        <translation>所有命令和卡片</translation>
    </message>
    <message>
        <source>A command, a card, a person, a column…</source>
        <translation>命令、卡片、成员、列…</translation>
    </message>
    <message>
        <source>Find a command or a card</source>
        <translation>查找命令或卡片</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>↑/↓ choose   ·   Enter does it   ·   Esc closes</source>
        <translation>↑/↓ 选择   ·   回车 执行   ·   Esc 关闭</translation>
    </message>
</context>
<context>
    <name>PanelBody</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>not on the board</source>
        <translation>不在看板上</translation>
    </message>
    <message>
        <source>in the archive</source>
        <translation>已归档</translation>
    </message>
</context>
<context>
    <name>PanelHead</name>
    <message>
        <source>Where the card is; move it</source>
        <translation>卡片所在位置，可在此移动</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>More that can be done with the card</source>
        <translation>更多卡片操作</translation>
    </message>
    <message>
        <source>Close the card (Esc)</source>
        <translation>关闭卡片 (Esc)</translation>
    </message>
    <message>
        <source>Without a swimlane</source>
        <translation>未分泳道</translation>
    </message>
    <message>
        <source>Kee&amp;p as a template…</source>
        <translation>存为模板(&amp;P)…</translation>
    </message>
    <message>
        <source>A&amp;rchive (done, out of sight)</source>
        <translation>归档：已完成，不再显示(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Discard (not going to be done)</source>
        <translation>放弃：决定不做了(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Take back (was never meant)</source>
        <translation>作废：本不该创建(&amp;T)</translation>
    </message>
</context>
<context>
    <name>PaperChoice</name>
    <message>
        <source>&amp;Marks to cut along</source>
        <translation>打印裁切线(&amp;M)</translation>
    </message>
    <message>
        <source>For a sheet of which some are used up. Counted row by row.</source>
        <translation>用于已用掉几格的纸张，逐行计数。</translation>
    </message>
    <message>
        <source>Sheet to stick the &amp;notes on</source>
        <translation>贴便利贴用的底纸(&amp;N)</translation>
    </message>
    <message>
        <source>Print this first, on plain paper. Stick the notes on it, put it back, and print the cards.</source>
        <translation>先用普通纸打印底纸，把便利贴贴在上面，放回打印机，再打印卡片。</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>版式(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>纸张(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Begin at place</source>
        <translation>起始位置(&amp;B)</translation>
    </message>
    <message>
        <source> of {count}</source>
        <translation> / {count}</translation>
    </message>
    <message>
        <source>{title}: {width} mm wide, code {code} mm</source>
        <translation>{title}：宽 {width} 毫米，二维码 {code} 毫米</translation>
    </message>
    <message>
        <source>{title}: {width} × {height} mm, one by one, code {code} mm</source>
        <translation>{title}：{width} × {height} 毫米，逐张打印，二维码 {code} 毫米</translation>
    </message>
    <message>
        <source>{title}: {width} × {height} mm, {count} on {paper}, code {code} mm</source>
        <translation>{title}：{width} × {height} 毫米，{paper} 每页 {count} 张，二维码 {code} 毫米</translation>
    </message>
    <message>
        <source>Roll, each label as long as it needs</source>
        <translation>卷纸，每张长度随内容而定</translation>
    </message>
    <message>
        <source>One on each page of {width} × {height} mm</source>
        <translation>每页一张，{width} × {height} 毫米</translation>
    </message>
</context>
<context>
    <name>PartTicks</name>
    <message>
        <source>Beside key and title, the cards show</source>
        <translation>除编号和标题外，卡片还显示</translation>
    </message>
    <message numerus="yes">
        <source>%n cards hang with another choice; they stay valid.</source>
        <translation>
            <numerusform>墙上有 %n 张卡片按其他选择打印，仍然有效。</numerusform>
        </translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
</context>
<context>
    <name>PersonPicture</name>
    <message>
        <source>Picture of {name}</source>
        <translation>{name} 的头像</translation>
    </message>
    <message>
        <source>Click to choose a picture; or drop one here, or paste one.</source>
        <translation>单击选择头像图片，也可拖入或粘贴。</translation>
    </message>
    <message>
        <source>&amp;Choose another picture…</source>
        <translation>更换头像(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Remove the picture</source>
        <translation>移除头像(&amp;R)</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.gif)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.webp *.bmp *.gif)</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>What is in the clipboard</source>
        <translation>剪贴板中的内容</translation>
    </message>
    <message>
        <source>What was dropped</source>
        <translation>拖入的内容</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>缩写</translation>
    </message>
    <message>
        <source>WIP limit of the person</source>
        <translation>成员的在制品上限</translation>
    </message>
    <message numerus="yes">
        <source>%n in progress</source>
        <translation>
            <numerusform>%n 张进行中</numerusform>
        </translation>
    </message>
    <message>
        <source>Initials of {name}</source>
        <translation>{name} 的缩写</translation>
    </message>
    <message>
        <source>WIP limit of {name}</source>
        <translation>{name} 的在制品上限</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
</context>
<context>
    <name>PhotoView</name>
    <message>
        <source>Photo of the wall</source>
        <translation>墙面照片</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>The board as a picture</source>
        <translation>看板存为图片</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translation>图片（PNG）</translation>
    </message>
    <message>
        <source>PDF, sharp at any size</source>
        <translation>PDF，任意放大都清晰</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>As on this screen</source>
        <translation>与屏幕一致</translation>
    </message>
    <message>
        <source>Twice as large</source>
        <translation>两倍大小</translation>
    </message>
    <message>
        <source>Paper, lying</source>
        <translation>纸张（横向）</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>分页</translation>
    </message>
    <message>
        <source>All on one page</source>
        <translation>全部放在一页</translation>
    </message>
    <message>
        <source>As many as keep the cards readable</source>
        <translation>按需分页，保证卡片清晰可读</translation>
    </message>
    <message>
        <source>All that cards show</source>
        <translation>全部内容</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>精简</translation>
    </message>
    <message>
        <source>One line each</source>
        <translation>每张一行</translation>
    </message>
    <message>
        <source>On the cards</source>
        <translation>卡片内容</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Light, for paper</source>
        <translation>浅色，适合打印</translation>
    </message>
    <message>
        <source>The whole board, also what scrolls; of finished cards the newest 100.</source>
        <translation>包括整块看板，需滚动才能看到的部分也在内；已完成的卡片只含最近 100 张。</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>The picture is saved as {path}.</source>
        <translation>图片已保存为 {path}。</translation>
    </message>
</context>
<context>
    <name>PlanLists</name>
    <message>
        <source>What the photo asks for</source>
        <translation>照片带来的待办</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{some} / {all}</translation>
    </message>
</context>
<context>
    <name>PlanTally</name>
    <message>
        <source>of {all} ticked</source>
        <translation>已选，共 {all}</translation>
    </message>
    <message>
        <source>to move</source>
        <translation>待移动</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>at the wall</source>
        <translation>墙面待办</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>Cannot be taken: {reason}</source>
        <translation>无法导入：{reason}</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
</context>
<context>
    <name>PrintAdvisor</name>
    <message>
        <source> m</source>
        <translation> 米</translation>
    </message>
    <message>
        <source>Phone, 12 megapixels</source>
        <translation>手机，1200 万像素</translation>
    </message>
    <message>
        <source>Phone, 48 or 50 megapixels</source>
        <translation>手机，4800 万或 5000 万像素</translation>
    </message>
    <message>
        <source>Webcam, 1080p</source>
        <translation>网络摄像头，1080p</translation>
    </message>
    <message>
        <source>Another camera</source>
        <translation>其他相机</translation>
    </message>
    <message>
        <source> MP</source>
        <translation> 百万像素</translation>
    </message>
    <message>
        <source>Megapixels of the camera</source>
        <translation>相机的像素（百万）</translation>
    </message>
    <message>
        <source>Width of the &amp;wall</source>
        <translation>墙面宽度(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>相机(&amp;C)</translation>
    </message>
    <message>
        <source>A wall of {metres} m, taken with {megapixels} megapixels:</source>
        <translation>墙面宽 {metres} 米，用 {megapixels} 百万像素拍摄：</translation>
    </message>
    <message>
        <source>For this camera these codes are too small: they are for the scanner.</source>
        <translation>对这台相机来说，这种二维码太小，只适合扫码枪。</translation>
    </message>
    <message>
        <source>One photo reads up to {metres} m of such cards.</source>
        <translation>一张照片最多可读取 {metres} 米宽的这种卡片。</translation>
    </message>
    <message>
        <source>Print codes of {size} mm</source>
        <translation>改印 {size} 毫米的二维码</translation>
    </message>
    <message>
        <source>• codes of {size} mm: one photo</source>
        <translation>• {size} 毫米二维码：一张照片</translation>
    </message>
    <message numerus="yes">
        <source>• codes of {size} mm: %n photos, from left to right</source>
        <translation>
            <numerusform>• {size} 毫米二维码：从左到右拍 %n 张照片</numerusform>
        </translation>
    </message>
    <message>
        <source>{photos}; one if it is sharp</source>
        <translation>{photos}；清晰时一张即可</translation>
    </message>
    <message>
        <source>{photos}; {count} if they are sharp</source>
        <translation>{photos}；清晰时 {count} 张即可</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>P&amp;rint…</source>
        <translation>打印(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>另存为 PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Print all cards…</source>
        <translation>打印全部卡片…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>已保存为 {path}。</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save a PDF file and print that where there is one.</source>
        <translation>这台电脑没有安装打印机。请另存为 PDF 文件，再到有打印机的电脑上打印。</translation>
    </message>
    <message>
        <source>Sent to {printer}.</source>
        <translation>已发送到打印机 {printer}。</translation>
    </message>
    <message>
        <source>Stick the notes on the sheet, put it into the printer the same way round, and print the cards.</source>
        <translation>请将便利贴贴到这张纸上，按原来的方向放回打印机，再打印卡片。</translation>
    </message>
    <message>
        <source>Nothing was noted as printed.</source>
        <translation>没有卡片被记为已打印。</translation>
    </message>
    <message numerus="yes">
        <source>%n cards are noted as printed.</source>
        <translation>
            <numerusform>已将 %n 张卡片记为已打印。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintOptions</name>
    <message>
        <source>What is printed</source>
        <translation>打印内容</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Ne&amp;w and changed</source>
        <translation>新增和有改动的(&amp;W)</translation>
    </message>
    <message>
        <source>Non&amp;e</source>
        <translation>全不选(&amp;E)</translation>
    </message>
    <message>
        <source>Print at 100 %, without fitting to the page.</source>
        <translation>请按 100% 打印，不要选择“适合页面”。</translation>
    </message>
    <message>
        <source>The code is {size} mm wide: it suits cards with codes of up to {card} mm.</source>
        <translation>二维码宽 {size} 毫米：适合与不超过 {card} 毫米的卡片二维码搭配。</translation>
    </message>
    <message>
        <source>{ticked} of {count} ticked</source>
        <translation>已选 {ticked} / {count}</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} 张新增</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count} 张有改动</translation>
    </message>
    <message>
        <source>{count} up to date</source>
        <translation>{count} 张无需重印</translation>
    </message>
    <message>
        <source>The code is {size} mm wide.</source>
        <translation>二维码宽 {size} 毫米。</translation>
    </message>
</context>
<context>
    <name>PrintParts</name>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>class of service</source>
        <translation>服务类别</translation>
    </message>
    <message>
        <source>type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>owners</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>due date</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>目标</translation>
    </message>
</context>
<context>
    <name>PrintPieces</name>
    <message>
        <source>{key} (new) {title}</source>
        <translation>{key}（新增）{title}</translation>
    </message>
    <message>
        <source>{key} (changed: {what}) {title}</source>
        <translation>{key}（有改动：{what}）{title}</translation>
    </message>
    <message>
        <source>{key} (changed) {title}</source>
        <translation>{key}（有改动）{title}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Column {name}</source>
        <translation>列：{name}</translation>
    </message>
    <message>
        <source>Swimlane {name}</source>
        <translation>泳道：{name}</translation>
    </message>
    <message>
        <source>Corner marker {name}</source>
        <translation>角标：{name}</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>第 {page} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>No page</source>
        <translation>没有页面</translation>
    </message>
    <message>
        <source>Preview. {page}</source>
        <translation>预览。{page}</translation>
    </message>
</context>
<context>
    <name>PrintTitles</name>
    <message>
        <source>Print cards</source>
        <translation>打印卡片</translation>
    </message>
    <message>
        <source>Print new and changed cards</source>
        <translation>打印新增和有改动的卡片</translation>
    </message>
    <message>
        <source>Print headers and corner markers</source>
        <translation>打印列头卡和角标</translation>
    </message>
    <message>
        <source>Print badges</source>
        <translation>打印胸卡</translation>
    </message>
    <message>
        <source>Print action codes</source>
        <translation>打印动作码</translation>
    </message>
    <message>
        <source>{board} cards {date}</source>
        <translation>{board} 卡片 {date}</translation>
    </message>
    <message>
        <source>{board} headers</source>
        <translation>{board} 列头卡</translation>
    </message>
    <message>
        <source>{board} badges</source>
        <translation>{board} 胸卡</translation>
    </message>
    <message>
        <source>{board} action codes</source>
        <translation>{board} 动作码</translation>
    </message>
    <message>
        <source>Nobody is on this board yet. Add people in the board&apos;s settings, then print their badges.</source>
        <translation>看板上还没有成员。请先在看板设置中添加成员，再打印胸卡。</translation>
    </message>
    <message>
        <source>There are no cards on this board yet.</source>
        <translation>看板上还没有卡片。</translation>
    </message>
    <message>
        <source>There is nothing new to print: every card on the wall is up to date.</source>
        <translation>没有需要打印的内容：墙上的卡片都是最新的。</translation>
    </message>
    <message>
        <source>No card is chosen. Choose cards on the board first.</source>
        <translation>没有选中卡片。请先在看板上选择卡片。</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>A photo is being read already. Wait until that is done, or cancel it.</source>
        <translation>正在读取照片。请等它读完，或先取消。</translation>
    </message>
</context>
<context>
    <name>QuickAdd</name>
    <message>
        <source>Title, then Enter</source>
        <translation>输入标题，按回车</translation>
    </message>
    <message>
        <source>Title of the new card</source>
        <translation>新卡片的标题</translation>
    </message>
    <message>
        <source>Enter adds the card and waits for the next one, Esc closes.
At the end of the title: @owner #label !expedite due:fri; / at its beginning: a template.</source>
        <translation>按回车添加卡片并等待下一张，按 Esc 关闭。
标题末尾可写：@负责人 #标签 !加急 截止:周五；开头写 / 可选用模板。</translation>
    </message>
    <message>
        <source>Make the card from a template</source>
        <translation>用模板新建卡片</translation>
    </message>
</context>
<context>
    <name>Race</name>
    <message>
        <source>as planned</source>
        <translation>与计划持平</translation>
    </message>
    <message>
        <source>{share} % ahead</source>
        <translation>领先 {share}%</translation>
    </message>
    <message>
        <source>{share} % behind</source>
        <translation>落后 {share}%</translation>
    </message>
    <message>
        <source>new in the race</source>
        <translation>新加入赛马</translation>
    </message>
    <message>
        <source>risen since last week by {places}</source>
        <translation>比上周上升 {places} 名</translation>
    </message>
    <message>
        <source>fallen since last week by {places}</source>
        <translation>比上周下降 {places} 名</translation>
    </message>
    <message>
        <source>same place as last week</source>
        <translation>名次与上周相同</translation>
    </message>
    <message>
        <source>no key result</source>
        <translation>无关键结果</translation>
    </message>
    <message>
        <source>{running} of {all} key results</source>
        <translation>{all} 项关键结果中 {running} 项参赛</translation>
    </message>
    <message>
        <source>{running}; {reasons}</source>
        <translation>{running}；{reasons}</translation>
    </message>
    <message>
        <source>{number} not read yet</source>
        <translation>{number} 项尚无读数</translation>
    </message>
    <message>
        <source>{number} stale</source>
        <translation>{number} 项过期</translation>
    </message>
    <message>
        <source>{number} without a target</source>
        <translation>{number} 项无目标值</translation>
    </message>
    <message>
        <source>{number} not begun</source>
        <translation>{number} 项未开始</translation>
    </message>
    <message>
        <source>{name}: {lead}</source>
        <translation>{name}：{lead}</translation>
    </message>
    <message>
        <source>Place {rank}</source>
        <translation>第 {rank} 名</translation>
    </message>
    <message>
        <source>Each function runs against its own targets: a key result is ahead by the share of its way from baseline to target that it has gone, less the share that was expected by now. A function stands at the middle one of its key results (the median). What is stale, or has no target, does not run.</source>
        <translation>各职能与自己的目标值赛跑：关键结果从基线到目标值的完成比例，减去目前应有的预期比例，即为领先幅度。职能的位置取其各项关键结果的中位数。过期或无目标值的不参赛。</translation>
    </message>
</context>
<context>
    <name>RacePage</name>
    <message>
        <source>The race</source>
        <translation>赛马</translation>
    </message>
    <message>
        <source>Nobody races yet. Give goals a function, and key results with a baseline and a target; then their readings say who is ahead of their own plan.</source>
        <translation>还没有职能参加赛马。请为目标指定职能，并设定有基线和目标值的关键结果；之后读数会显示谁领先于自己的计划。</translation>
    </message>
</context>
<context>
    <name>RaceRow</name>
    <message>
        <source>a week ago: {lead}</source>
        <translation>一周前：{lead}</translation>
    </message>
    <message>
        <source>new in the race</source>
        <translation>新加入赛马</translation>
    </message>
</context>
<context>
    <name>RaceScale</name>
    <message>
        <source>◂ {share} % behind the plan</source>
        <translation>◂ 落后计划 {share}%</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>与计划持平</translation>
    </message>
    <message>
        <source>{share} % ahead ▸</source>
        <translation>领先 {share}% ▸</translation>
    </message>
</context>
<context>
    <name>RatesStrip</name>
    <message>
        <source>Hit rate, verified rate, coverage, unchecked age, value lead time</source>
        <translation>命中率、检验率、目标覆盖率、未检验天数、价值交付周期</translation>
    </message>
    <message>
        <source>Hit rate</source>
        <translation>命中率</translation>
    </message>
    <message>
        <source>Verdicts “as hoped” of all verdicts, without “not checked”</source>
        <translation>“符合预期”占全部结论的比例，不计“未检验”</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已检验</translation>
    </message>
    <message>
        <source>Released cards with a hypothesis that have a verdict</source>
        <translation>有假设的已发布卡片中，已有结论的</translation>
    </message>
    <message>
        <source>With a goal</source>
        <translation>有目标</translation>
    </message>
    <message>
        <source>Released requirements that are linked to a goal</source>
        <translation>已发布需求中，已关联目标的</translation>
    </message>
    <message>
        <source>Unchecked age</source>
        <translation>未检验天数</translation>
    </message>
    <message>
        <source>Days since the release of cards without a verdict: half of them, the oldest</source>
        <translation>尚无结论的卡片发布至今的天数：半数以内 · 最久</translation>
    </message>
    <message>
        <source>Value lead time</source>
        <translation>价值交付周期</translation>
    </message>
    <message>
        <source>Days from the start of the work to the verdict: half of them, 85 % of them</source>
        <translation>从开始工作到得出结论的天数：半数以内 · 85% 以内</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part}/{whole}</translation>
    </message>
    <message>
        <source>{half} d · {most} d</source>
        <translation>{half} 天 · {most} 天</translation>
    </message>
</context>
<context>
    <name>ReadingWords</name>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>No reading</source>
        <translation>无读数</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>Cannot be taken</source>
        <translation>无法导入</translation>
    </message>
    <message>
        <source>New: {value}</source>
        <translation>新增：{value}</translation>
    </message>
    <message>
        <source>Correction: {before} → {value}</source>
        <translation>更正：{before} → {value}</translation>
    </message>
    <message>
        <source>Stays {before}, the file has {value}</source>
        <translation>保持 {before}，文件中为 {value}</translation>
    </message>
    <message>
        <source>Left out: “{name}” belongs to no metric</source>
        <translation>略过：“{name}”没有对应的指标</translation>
    </message>
    <message>
        <source>A later day of the same period counts</source>
        <translation>以同一周期中较晚的日期为准</translation>
    </message>
    <message>
        <source>Week {number} of {year}</source>
        <translation>{year}年第 {number} 周</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>a month as QLocale.toString writes it</comment>
        <translation>yyyy年M月</translation>
    </message>
</context>
<context>
    <name>ReadingsDone</name>
    <message>
        <source>Keep as a source</source>
        <translation>存为数据来源</translation>
    </message>
    <message>
        <source>Read this file again by itself, with these columns</source>
        <translation>按这些列自动重新读取此文件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln readings recorded</source>
        <translation>
            <numerusform>已录入 %Ln 项读数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them correct earlier ones, which stay on record.</source>
        <translation>
            <numerusform>其中 %Ln 项更正了先前的读数，先前的读数仍保留在记录中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new metrics</source>
        <translation>
            <numerusform>新建 %Ln 个指标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were known already.</source>
        <translation>
            <numerusform>%Ln 项此前已有。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values could not be taken.</source>
        <translation>
            <numerusform>%Ln 个数值无法导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is a source now. Switch it on under Data sources to have it read by itself.</source>
        <translation>“{name}”已存为数据来源。在“数据来源”中启用后，即可自动读取。</translation>
    </message>
</context>
<context>
    <name>ReadingsGrid</name>
    <message>
        <source>Enter readings</source>
        <translation>录入读数</translation>
    </message>
    <message numerus="yes">
        <source>%n readings are due.</source>
        <translation>
            <numerusform>还有 %n 项读数待录入。</numerusform>
        </translation>
    </message>
    <message>
        <source>One reading is due.</source>
        <translation>还有 1 项读数待录入。</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>没有待录入的读数。</translation>
    </message>
    <message>
        <source>Type a number; Enter records it and goes on to the next one due. Del takes a value back, Ctrl+D takes the one above, Ctrl+V takes cells of a spreadsheet, with their headings or without.</source>
        <translation>输入数字，按回车即记录，并跳到下一项待录入的读数；Del 撤回读数，Ctrl+D 填入上方的数值，Ctrl+V 粘贴电子表格中的单元格，带不带标题均可。</translation>
    </message>
    <message>
        <source>{state} {how}</source>
        <translation>{state}{how}</translation>
    </message>
    <message>
        <source>More was pasted than there are rows and columns for; the rest was left out.</source>
        <translation>粘贴的内容超出了表格的行列范围，多出的部分已忽略。</translation>
    </message>
    <message>
        <source>No metric of this board is called like this, so it was left out: {names}</source>
        <translation>本看板没有这样命名的指标，未采用：{names}</translation>
    </message>
</context>
<context>
    <name>ReadingsMapping</name>
    <message>
        <source>Mapped as the last time for a file with these columns.</source>
        <translation>已沿用上次导入相同列的文件时的对应关系。</translation>
    </message>
    <message>
        <source>Metrics, by their names</source>
        <translation>指标（按名称）</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>文件的数据列</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Day, week or month</source>
        <translation>日期、周或月份</translation>
    </message>
    <message>
        <source>Each metric has a column</source>
        <translation>每个指标一列</translation>
    </message>
    <message>
        <source>Each row is one reading</source>
        <translation>每行一项读数</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表格形式</translation>
    </message>
    <message>
        <source>Name of the metric</source>
        <translation>指标名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Numbers are written</source>
        <translation>数字的写法</translation>
    </message>
    <message>
        <source>1,234 could be a thousand or a little more than one.</source>
        <translation>1,234 可能是一千多，也可能只比一略大。</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>日/月/年</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>月/日/年</translation>
    </message>
    <message>
        <source>year/month/day</source>
        <translation>年/月/日</translation>
    </message>
    <message>
        <source>Days are written</source>
        <translation>日期的写法</translation>
    </message>
    <message>
        <source>03/04 could be the 3rd of April or the 4th of March.</source>
        <translation>03/04 可能是4月3日，也可能是3月4日。</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>New: {name} ({cadence})</source>
        <translation>新建：{name}（{cadence}）</translation>
    </message>
    <message>
        <source>New, with another name…</source>
        <translation>新建，另取名称…</translation>
    </message>
    <message>
        <source>Metric of {name}</source>
        <translation>“{name}”对应的指标</translation>
    </message>
    <message numerus="yes">
        <source>%Ln values</source>
        <translation>
            <numerusform>%Ln 个数值</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of the new metric</source>
        <translation>新指标的名称</translation>
    </message>
</context>
<context>
    <name>ReadingsModel</name>
    <message>
        <source>Revision {number}: {value}, {who}, {when} (withdrawn)</source>
        <translation>修订 {number}：{value}，{who}，{when}（已撤回）</translation>
    </message>
    <message>
        <source>Revision {number}: {value}, {who}, {when}</source>
        <translation>修订 {number}：{value}，{who}，{when}</translation>
    </message>
    <message>
        <source>No reading yet</source>
        <translation>尚无读数</translation>
    </message>
    <message>
        <source>{week}, {until}</source>
        <translation>{week}（{until}）</translation>
    </message>
    <message>
        <source>The reading for {period} is due</source>
        <translation>{period}的读数待录入</translation>
    </message>
    <message>
        <source>Next reading due on {day}</source>
        <translation>下次读数应于{day}录入</translation>
    </message>
    <message>
        <source>no reading</source>
        <translation>无读数</translation>
    </message>
    <message>
        <source>due</source>
        <translation>待录入</translation>
    </message>
    <message>
        <source>revision {number}</source>
        <translation>修订 {number}</translation>
    </message>
</context>
<context>
    <name>ReadingsPage</name>
    <message>
        <source>Import readings</source>
        <translation>导入读数</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.xlsm);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.txt *.xlsx *.xlsm);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import readings from a file</source>
        <translation>从文件导入读数</translation>
    </message>
    <message>
        <source>Pasted table</source>
        <translation>粘贴的表格</translation>
    </message>
</context>
<context>
    <name>ReadingsReview</name>
    <message>
        <source>Another file…</source>
        <translation>换其他文件…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>正在读取 {file}…</translation>
    </message>
    <message>
        <source>Recording…</source>
        <translation>正在录入…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>Take the %Ln corrections</source>
        <translation>
            <numerusform>采用 %Ln 项更正</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record %Ln readings</source>
        <translation>
            <numerusform>录入 %Ln 项读数</numerusform>
        </translation>
    </message>
    <message>
        <source>One step, which one undo takes back</source>
        <translation>整个导入为一步，一次撤销即可复原</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new metrics are made</source>
        <translation>
            <numerusform>将新建 %Ln 个指标</numerusform>
        </translation>
    </message>
    <message>
        <source>Say which column has the day, the week or the month.</source>
        <translation>请指定日期、周或月份在哪一列。</translation>
    </message>
    <message>
        <source>Say at the left which metric gets which column.</source>
        <translation>请在左侧指定各列对应的指标。</translation>
    </message>
    <message>
        <source>There is nothing new to record.</source>
        <translation>没有新的读数可录入。</translation>
    </message>
    <message>
        <source>Values of the file, and what becomes of them</source>
        <translation>文件中的数值及其处理结果</translation>
    </message>
</context>
<context>
    <name>ReadingsStart</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Paste what was copied in a spreadsheet (Ctrl+V)</source>
        <translation>粘贴从电子表格复制的内容 (Ctrl+V)</translation>
    </message>
    <message>
        <source>CSV or Excel, or cells copied in a spreadsheet. Nothing changes before you have seen what will.</source>
        <translation>CSV 或 Excel 文件，或从电子表格复制的单元格。先预览会有哪些改动，之后才会生效。</translation>
    </message>
    <message>
        <source>Drop a file with readings here</source>
        <translation>将读数文件拖到这里</translation>
    </message>
    <message>
        <source>There is no table to paste. Copy the cells in the spreadsheet first.</source>
        <translation>没有可粘贴的表格。请先在电子表格中复制单元格。</translation>
    </message>
    <message>
        <source>A column for each metric</source>
        <translation>每个指标一列</translation>
    </message>
    <message>
        <source>The first row names the columns: one has the day, the week or the month, the others the values.</source>
        <translation>第一行是各列的名称：其中一列是日期、周或月份，其他列是数值。</translation>
    </message>
    <message>
        <source>A row for each reading</source>
        <translation>每项读数一行</translation>
    </message>
    <message>
        <source>Three columns: the day, the metric&apos;s name, the value. It is recognised by itself.</source>
        <translation>共三列：日期、指标名称、数值。会自动识别。</translation>
    </message>
    <message>
        <source>As people write it</source>
        <translation>按平时的写法</translation>
    </message>
    <message>
        <source>1,234.5 or 1.234,5, 12 %, 3.2k, n/a; 2026-11-21, 21.11.2026, 2026-W47 or November 2026. What could mean two things is shown, never guessed.</source>
        <translation>1,234.5 或 1.234,5、12%、3.2k、1.2万、n/a；2026-11-21、21.11.2026、2026-W47 或 2026年11月。有两种可能时会标明，绝不猜测。</translation>
    </message>
    <message>
        <source>Again next week</source>
        <translation>下周再导入</translation>
    </message>
    <message>
        <source>What the columns mean is remembered. Values that differ become corrections; nothing is overwritten.</source>
        <translation>各列的含义会记住。数值不同的记为更正，不会覆盖原有读数。</translation>
    </message>
</context>
<context>
    <name>ReadingsTable</name>
    <message>
        <source>Readings</source>
        <translation>读数</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>Remove “{name}”</source>
        <translation>移除“{name}”</translation>
    </message>
    <message numerus="yes">
        <source>Its %n cards go to</source>
        <translation>
            <numerusform>其中的 %n 张卡片移到</numerusform>
        </translation>
    </message>
    <message>
        <source>What happened there stays in the history. Undo brings it back with its cards.</source>
        <translation>其中发生过的事仍保留在历史中。撤销即可连同卡片一起恢复。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>ReplayControls</name>
    <message>
        <source>‹ Day</source>
        <translation>‹ 一天</translation>
    </message>
    <message>
        <source>One day back (Ctrl+Left)</source>
        <translation>后退一天 (Ctrl+←)</translation>
    </message>
    <message>
        <source>‹ Step</source>
        <translation>‹ 一步</translation>
    </message>
    <message>
        <source>Before what happened last (Left)</source>
        <translation>后退一步 (←)</translation>
    </message>
    <message>
        <source>Step ›</source>
        <translation>一步 ›</translation>
    </message>
    <message>
        <source>To what happened next (Right)</source>
        <translation>前进一步 (→)</translation>
    </message>
    <message>
        <source>Day ›</source>
        <translation>一天 ›</translation>
    </message>
    <message>
        <source>One day on (Ctrl+Right)</source>
        <translation>前进一天 (Ctrl+→)</translation>
    </message>
    <message>
        <source>How fast it plays</source>
        <translation>回放速度</translation>
    </message>
    <message>
        <source>1 hour a second</source>
        <translation>每秒 1 小时</translation>
    </message>
    <message>
        <source>1 day a second</source>
        <translation>每秒 1 天</translation>
    </message>
    <message>
        <source>1 week a second</source>
        <translation>每秒 1 周</translation>
    </message>
    <message>
        <source>1 month a second</source>
        <translation>每秒 1 个月</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>跳到(&amp;G)</translation>
    </message>
    <message>
        <source>Date and time to go to</source>
        <translation>要跳到的日期和时间</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>The board as it is at the end (End)</source>
        <translation>看板的最新状态 (End)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>暂停 (空格)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>播放 (空格)</translation>
    </message>
</context>
<context>
    <name>ReplayPage</name>
    <message>
        <source>The board as it was</source>
        <translation>看板当时的样子</translation>
    </message>
    <message>
        <source>Reading the history… {percent} %</source>
        <translation>正在读取历史… {percent}%</translation>
    </message>
    <message>
        <source>Nothing has happened on this board yet. Add a card, and its way begins here.</source>
        <translation>这块看板上还没有任何操作。添加一张卡片，历史便从这里开始。</translation>
    </message>
    <message>
        <source>The board on {moment}</source>
        <translation>{moment}的看板</translation>
    </message>
    <message>
        <source>Before the first card.</source>
        <translation>第一张卡片出现之前。</translation>
    </message>
    <message>
        <source>Last step before: {time} · {sentence}</source>
        <translation>此前最后一步：{time} · {sentence}</translation>
    </message>
</context>
<context>
    <name>RequirementBoard</name>
    <message>
        <source>Requirement board</source>
        <translation>需求看板</translation>
    </message>
    <message>
        <source>Cards: everything</source>
        <translation>卡片：全部内容</translation>
    </message>
    <message>
        <source>Cards: the most important</source>
        <translation>卡片：最重要的内容</translation>
    </message>
    <message>
        <source>Cards: one line</source>
        <translation>卡片：单行</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>The wall is right:
tick &amp;all {count}</source>
        <translation>以墙面为准
勾选全部 {count} 项(&amp;A)</translation>
    </message>
    <message>
        <source>Tick &amp;all
{count} moves</source>
        <translation>勾选全部
{count} 次移动(&amp;A)</translation>
    </message>
    <message>
        <source>Untick &amp;all
{count} moves</source>
        <translation>取消勾选全部
{count} 次移动(&amp;A)</translation>
    </message>
    <message>
        <source>Put into {column} by hand.</source>
        <translation>已手动指定到“{column}”。</translation>
    </message>
    <message>
        <source>No decision is left to take back.</source>
        <translation>没有可撤销的决定。</translation>
    </message>
    <message>
        <source>There is nothing to decide again.</source>
        <translation>没有可重做的决定。</translation>
    </message>
    <message>
        <source>Decision taken back.</source>
        <translation>已撤销此决定。</translation>
    </message>
    <message>
        <source>Decided again.</source>
        <translation>已重做此决定。</translation>
    </message>
    <message>
        <source>Hangs in {column}</source>
        <translation>贴在“{column}”</translation>
    </message>
    <message>
        <source>As the photo shows</source>
        <translation>按照片所示</translation>
    </message>
    <message>
        <source>Leave this move out</source>
        <translation>不作此移动</translation>
    </message>
    <message>
        <source>Make this move</source>
        <translation>作此移动</translation>
    </message>
    <message>
        <source>Move anyway, because…</source>
        <translation>仍要移动，原因是…</translation>
    </message>
    <message>
        <source>Wall is right: {column}</source>
        <translation>以墙面为准：{column}</translation>
    </message>
    <message>
        <source>Board is right: {column}</source>
        <translation>以看板为准：{column}</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>稍后决定</translation>
    </message>
    <message>
        <source>Wall is right for all</source>
        <translation>全部以墙面为准</translation>
    </message>
    <message>
        <source>Board is right for all</source>
        <translation>全部以看板为准</translation>
    </message>
</context>
<context>
    <name>ScanAnswerPanel</name>
    <message>
        <source>&amp;Move anyway, because…</source>
        <translation>仍要移动，原因是(&amp;M)…</translation>
    </message>
    <message>
        <source>Reason, for example: the customer is waiting</source>
        <translation>原因，例如：客户在等</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
</context>
<context>
    <name>Scrubber</name>
    <message>
        <source>Time of the board that is shown</source>
        <translation>所示看板的时间</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day under the slider</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>a month under the slider</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>yyyy</source>
        <comment>a year under the slider</comment>
        <translation>yyyy年</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Move…</source>
        <translation>移动…</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>指派…</translation>
    </message>
    <message>
        <source>Label…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>阻塞…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>取消选择</translation>
    </message>
    <message numerus="yes">
        <source>%n cards selected</source>
        <translation>
            <numerusform>已选 %n 张卡片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>No station</source>
        <translation>不作为扫码站</translation>
    </message>
    <message>
        <source>Folder for photos of the wall</source>
        <translation>墙面照片文件夹</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Choose another one, or leave the field empty.</source>
        <translation>文件夹 {folder} 不存在。请另选一个，或将此栏留空。</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>Set up the board</source>
        <translation>设置看板</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>New swimlane</source>
        <translation>新泳道</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新成员</translation>
    </message>
    <message>
        <source>Swimlanes</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>The rows of the board. One may be for what cannot wait.</source>
        <translation>看板的各行。可将其中一条设为加急泳道，用于不能等的工作。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Who owns cards. A limit is on those in progress.</source>
        <translation>卡片的负责人。上限只计进行中的卡片。</translation>
    </message>
    <message>
        <source>This board</source>
        <translation>本看板</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Drag a tile to move it, or press Alt with an arrow key. + lets a new column in.</source>
        <translation>拖动或按 Alt + 方向键可移动列；单击 + 可插入新列。</translation>
    </message>
    <message>
        <source>Undo: {title} (Ctrl+Z)</source>
        <translation>撤销：{title} (Ctrl+Z)</translation>
    </message>
    <message>
        <source>No swimlane</source>
        <translation>未分泳道</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Tick what is to be printed.</source>
        <translation>请勾选要打印的内容。</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation>查找快捷键</translation>
    </message>
</context>
<context>
    <name>SideStrip</name>
    <message>
        <source>Add a metric</source>
        <translation>添加指标</translation>
    </message>
    <message>
        <source>Business data</source>
        <translation>业务数据</translation>
    </message>
    <message>
        <source>Open the business data</source>
        <translation>打开业务数据</translation>
    </message>
</context>
<context>
    <name>Sketch</name>
    <message>
        <source>Columns: {names}</source>
        <translation>列：{names}</translation>
    </message>
</context>
<context>
    <name>SourceEditor</name>
    <message>
        <source>Try it</source>
        <translation>试读</translation>
    </message>
    <message>
        <source>Runs by itself on this computer</source>
        <translation>在这台电脑上自动读取</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>New source: {kind}</source>
        <translation>新建数据来源：{kind}</translation>
    </message>
    <message>
        <source>Save and switch on</source>
        <translation>保存并启用</translation>
    </message>
    <message>
        <source>Save, switched off</source>
        <translation>保存，不启用</translation>
    </message>
    <message>
        <source>Try it first: then it is known which column is which.</source>
        <translation>请先试读，以便确定各列的含义。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Changed since: try it again.</source>
        <translation>试读后有改动，请再试读一次。</translation>
    </message>
</context>
<context>
    <name>SourceFields</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>A password or key stands here, and so in the board file, which others may get. Write it as ${NAME} instead, and set the environment variable NAME on this computer.</source>
        <translation>此处含有密码或密钥，会随之存入看板文件，可能被他人得到。请改写为 ${NAME}，并在这台电脑上设置环境变量 NAME。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售数据</translation>
    </message>
    <message>
        <source>One in a line. They are sent to this address and to no other.</source>
        <translation>每行一个。只发送到此网址，不会发往别处。</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>请求头</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读取频率</translation>
    </message>
    <message>
        <source>Folder of a source</source>
        <translation>数据来源的文件夹</translation>
    </message>
    <message>
        <source>SQLite databases (*.sqlite *.sqlite3 *.db);;All files (*)</source>
        <translation>SQLite 数据库 (*.sqlite *.sqlite3 *.db);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Database of a source</source>
        <translation>数据来源的数据库</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.xlsm);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.txt *.xlsx *.xlsm);;所有文件 (*)</translation>
    </message>
    <message>
        <source>File of a source</source>
        <translation>数据来源的文件</translation>
    </message>
</context>
<context>
    <name>SourceRow</name>
    <message>
        <source>On here</source>
        <translation>本机启用</translation>
    </message>
    <message>
        <source>Read now</source>
        <translation>立即读取</translation>
    </message>
    <message>
        <source>Look and change…</source>
        <translation>查看和修改…</translation>
    </message>
    <message>
        <source>{name} runs on this computer</source>
        <translation>在这台电脑上启用“{name}”</translation>
    </message>
    <message>
        <source>Read {name} now</source>
        <translation>立即读取“{name}”</translation>
    </message>
    <message>
        <source>Look at {name} and change it</source>
        <translation>查看和修改“{name}”</translation>
    </message>
</context>
<context>
    <name>SourceRunner</name>
    <message>
        <source>Source “{name}”: {why}</source>
        <translation>数据来源“{name}”：{why}</translation>
    </message>
</context>
<context>
    <name>SourceWords</name>
    <message>
        <source>A file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>A web address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>A database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>A CSV file or Excel workbook that is kept up to date.</source>
        <translation>持续更新的 CSV 文件或 Excel 工作簿。</translation>
    </message>
    <message>
        <source>New files appear there; the newest one counts.</source>
        <translation>其中会出现新文件，以最新的为准。</translation>
    </message>
    <message>
        <source>A service that answers with JSON or CSV.</source>
        <translation>返回 JSON 或 CSV 的服务。</translation>
    </message>
    <message>
        <source>A query to SQLite or PostgreSQL. It can only read.</source>
        <translation>对 SQLite 或 PostgreSQL 的查询，只能读取。</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>empty: the first one</source>
        <translation>留空：第一个工作表</translation>
    </message>
    <message>
        <source>Only for an Excel workbook with several sheets.</source>
        <translation>仅用于含多个工作表的 Excel 工作簿。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>It is read again within seconds when it has changed.</source>
        <translation>文件有变化时，几秒内即重新读取。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>End it with a pattern if only some files are meant; * stands for anything.</source>
        <translation>只读取部分文件时，请在末尾加上文件名模式；* 代表任意字符。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Write a password or key as ${NAME}: it is then taken from this computer’s environment variable NAME.</source>
        <translation>密码或密钥请写成 ${NAME}：读取时取自这台电脑的环境变量 NAME。</translation>
    </message>
    <message>
        <source>Path to the rows</source>
        <translation>数据行的路径</translation>
    </message>
    <message>
        <source>Where in the JSON the rows are; empty for CSV, or when there is only one list.</source>
        <translation>数据行在 JSON 中的位置；如果是 CSV，或只有一个列表，请留空。</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>A SQLite file, or the address of a PostgreSQL server. Use a login that may only read.</source>
        <translation>SQLite 文件，或 PostgreSQL 服务器的地址。请使用只有读取权限的账号。</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>One SELECT that gives a column with the day and a column for each metric.</source>
        <translation>一条 SELECT 语句，返回一列日期，并为每个指标返回一列。</translation>
    </message>
    <message>
        <source>once a day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>every hour</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>every {n} days</source>
        <translation>每 {n} 天</translation>
    </message>
    <message>
        <source>every {n} hours</source>
        <translation>每 {n} 小时</translation>
    </message>
    <message>
        <source>every {n} minutes</source>
        <translation>每 {n} 分钟</translation>
    </message>
    <message>
        <source>{kind}, {every}: {place}</source>
        <translation>{kind}，{every}：{place}</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Off on this computer. Look at what it reads before you switch it on.</source>
        <translation>在这台电脑上未启用。启用前请先查看它读取什么。</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>尚未读取</translation>
    </message>
    <message>
        <source>Not read yet: {why}</source>
        <translation>尚未读取：{why}</translation>
    </message>
    <message>
        <source>Last read {ago}; not since: {why}</source>
        <translation>{ago}读取过，此后未能读取：{why}</translation>
    </message>
    <message>
        <source>Last read {ago}</source>
        <translation>{ago}读取</translation>
    </message>
    <message>
        <source>{ago}: {counts}</source>
        <translation>{ago}：{counts}</translation>
    </message>
    <message>
        <source>{n} new</source>
        <translation>新增 {n} 项</translation>
    </message>
    <message>
        <source>{n} corrected</source>
        <translation>更正 {n} 项</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>无新增</translation>
    </message>
    <message>
        <source>{n} known already</source>
        <translation>已有 {n} 项</translation>
    </message>
    <message>
        <source>{n} cannot be taken</source>
        <translation>无法导入 {n} 项</translation>
    </message>
    <message>
        <source>“{name}” would read this on this computer, {every}:</source>
        <translation>“{name}”将在这台电脑上读取以下内容（{every}一次）：</translation>
    </message>
    <message>
        <source>It would be given these values of this computer: {names}.</source>
        <translation>它将得到这台电脑上以下环境变量的值：{names}。</translation>
    </message>
    <message>
        <source>Permit it only if you know this place.</source>
        <translation>请仅在了解此数据来源时启用。</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>Sources of readings</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>{name}: {counts}</source>
        <translation>{name}：{counts}</translation>
    </message>
    <message>
        <source>Permit a source</source>
        <translation>启用数据来源</translation>
    </message>
    <message>
        <source>Permit it here</source>
        <translation>在本机启用</translation>
    </message>
    <message>
        <source>What was changed about this source has not been saved.</source>
        <translation>此数据来源的更改尚未保存。</translation>
    </message>
    <message>
        <source>Drop the changes</source>
        <translation>放弃更改</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split “{column}” in two</source>
        <translation>将“{column}”拆分为两列</translation>
    </message>
    <message>
        <source>{column} done</source>
        <translation>{column}完成</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左列</translation>
    </message>
    <message>
        <source>Right, new</source>
        <translation>右列（新）</translation>
    </message>
    <message numerus="yes">
        <source>The %n cards stay in the left one, with its history.</source>
        <translation>
            <numerusform>这 %n 张卡片留在左列，原有历史也归左列。</numerusform>
        </translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
</context>
<context>
    <name>StepsDialog</name>
    <message>
        <source>The steps</source>
        <translation>各步操作</translation>
    </message>
    <message>
        <source>{title}  ({who}, {how}, {time})</source>
        <translation>{title}（{who}，{how}，{time}）</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… 另有 %n 步</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetCanvas</name>
    <message>
        <source>Chart of the targets</source>
        <translation>目标曲线图</translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n 个点</numerusform>
        </translation>
    </message>
    <message>
        <source>Point {number} of {count}: {point}</source>
        <translation>第 {number} 个点，共 {count} 个：{point}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Click where the metric should be on a day.</source>
        <translation>在某一天应达到的数值处点击。</translation>
    </message>
</context>
<context>
    <name>TargetsEditor</name>
    <message>
        <source>A straight line</source>
        <translation>直线</translation>
    </message>
    <message>
        <source>In steps</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>Drawn by hand</source>
        <translation>手绘</translation>
    </message>
    <message>
        <source>The same step each day, from where it stands to where it should be.</source>
        <translation>从起始值到目标值，每天变化相同。</translation>
    </message>
    <message>
        <source>Each value holds until the day of the next one.</source>
        <translation>每个值保持到下一个值的日期为止。</translation>
    </message>
    <message>
        <source>Any course: between two points the target is a straight line.</source>
        <translation>走势不限：两点之间的目标值按直线推算。</translation>
    </message>
    <message>
        <source>Click: a point. Drag or arrow keys: move it. Right click or Del: take it away.</source>
        <translation>单击添加点；拖动或按方向键移动；右键单击或按 Del 删除。</translation>
    </message>
</context>
<context>
    <name>TargetsTable</name>
    <message>
        <source>Day, like 2026-12-24</source>
        <translation>日期，如 2026-12-24</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标值</translation>
    </message>
</context>
<context>
    <name>TemplateForm</name>
    <message>
        <source>may be empty</source>
        <translation>可留空</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>Things</name>
    <message>
        <source>no board is open</source>
        <translation>没有打开的看板</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Cards of {name}</source>
        <translation>{name} 的卡片</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Move the selected cards to {column}</source>
        <translation>将选中的卡片移到“{column}”</translation>
    </message>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n 张卡片</numerusform>
        </translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Open {board}</source>
        <translation>打开“{board}”</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Find “{text}” on the cards</source>
        <translation>在卡片上查找“{text}”</translation>
    </message>
</context>
<context>
    <name>TileList</name>
    <message>
        <source>Business data</source>
        <translation>业务数据</translation>
    </message>
    <message>
        <source>Turn the tile around (Space): how its state comes about</source>
        <translation>翻转指标卡 (空格)：查看状态的由来</translation>
    </message>
    <message>
        <source>Make a requirement of it</source>
        <translation>据此新建需求</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>No more hints</source>
        <translation>不再提示</translation>
    </message>
    <message>
        <source>Your board</source>
        <translation>您的看板</translation>
    </message>
    <message>
        <source>Drag a card, or choose it with the arrow keys and move it with Alt and an arrow. N adds a card, Enter opens one. Everything is kept at once, and Ctrl+Z takes anything back.</source>
        <translation>拖动卡片即可移动；也可用方向键选中卡片，再按 Alt + 方向键移动。N 添加卡片，回车打开卡片。所有更改立即保存，Ctrl+Z 可以撤销任何操作。</translation>
    </message>
    <message>
        <source>Paper for the wall</source>
        <translation>墙上的纸质卡片</translation>
    </message>
    <message>
        <source>Print the cards and the column headers, and pin them up. A card whose text changes later says &quot;reprint&quot;; this button then prints just what is new or changed.</source>
        <translation>打印卡片和列头卡，并贴到墙上。卡片文字后来有改动的，会显示“需重印”；此按钮只打印新增和有改动的卡片。</translation>
    </message>
    <message>
        <source>Wall and screen agree</source>
        <translation>墙面与屏幕一致</translation>
    </message>
    <message>
        <source>Scan a card and then a column&apos;s header, and it moves here too. Or photograph the whole wall and press F6. Here stands how old the last photo is, and what is still to do at the wall.</source>
        <translation>先扫卡片，再扫列头卡，卡片在这里也随之移动。也可以拍下整面墙，再按 F6。这里显示距上次拍照有多久，以及墙面还有哪些待办。</translation>
    </message>
    <message>
        <source>Everything is a few letters away</source>
        <translation>几个字母，什么都能找到</translation>
    </message>
    <message>
        <source>Ctrl+K finds every command and every card, Ctrl+F searches the board, ? shows all keys. F1 says how to set up a scanner and a printer.</source>
        <translation>Ctrl+K 查找所有命令和卡片，Ctrl+F 在看板上查找，? 显示全部快捷键。F1 说明如何设置扫码枪和打印机。</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一条</translation>
    </message>
</context>
<context>
    <name>TreeHead</name>
    <message>
        <source>Goals, their key results and milestones</source>
        <translation>目标及其关键结果和里程碑</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Progress, ▾ expected</source>
        <translation>进度，▾ 预期</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>First rows of the source</source>
        <translation>数据来源的前几行</translation>
    </message>
    <message>
        <source>line {line}: {reason}</source>
        <translation>第 {line} 行：{reason}</translation>
    </message>
    <message>
        <source>{place} was read, but no column holds days. Say below which one does.</source>
        <translation>已读取 {place}，但没有一列是日期。请在下方指定日期所在的列。</translation>
    </message>
    <message>
        <source>{place} was read. Say below which column belongs to which metric.</source>
        <translation>已读取 {place}。请在下方指定各列对应的指标。</translation>
    </message>
    <message>
        <source>{place}, {rows} rows. It would bring: {counts}.</source>
        <translation>{place}，{rows} 行。预计结果：{counts}。</translation>
    </message>
</context>
<context>
    <name>ValuePage</name>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检验</translation>
    </message>
    <message>
        <source>Show the &amp;card</source>
        <translation>显示卡片(&amp;C)</translation>
    </message>
    <message>
        <source>Enter confirms. Other keys: {verdicts}.</source>
        <translation>按回车确认。其他按键：{verdicts}。</translation>
    </message>
    <message numerus="yes">
        <source>%n checks due</source>
        <translation>
            <numerusform>%n 项待检验</numerusform>
        </translation>
    </message>
    <message>
        <source>no check due</source>
        <translation>没有待检验的卡片</translation>
    </message>
    <message>
        <source>Nothing is hoped for yet: open a card and say which metric it is to move.</source>
        <translation>还没有假设：请打开卡片，指明要改善哪项指标。</translation>
    </message>
    <message>
        <source>no metric</source>
        <translation>无指标</translation>
    </message>
    <message>
        <source>{metric} · proposed: {outcome}</source>
        <translation>{metric} · 建议结论：{outcome}</translation>
    </message>
    <message>
        <source>{metric} · {outcome}</source>
        <translation>{metric} · {outcome}</translation>
    </message>
    <message>
        <source>{metric} · {state}</source>
        <translation>{metric} · {state}</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>待检验</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>已排期</translation>
    </message>
    <message>
        <source>Rolled back</source>
        <translation>已回滚</translation>
    </message>
    <message>
        <source>Not released yet</source>
        <translation>尚未发布</translation>
    </message>
    <message>
        <source>Confirmed, without a goal</source>
        <translation>已确认，无目标</translation>
    </message>
    <message>
        <source>Confirmed: {goal}</source>
        <translation>已确认：{goal}</translation>
    </message>
    <message>
        <source>{hoped} of {checked} as hoped</source>
        <translation>{checked} 项中 {hoped} 项符合预期</translation>
    </message>
    <message>
        <source>Released without a goal</source>
        <translation>已发布，无目标</translation>
    </message>
    <message>
        <source>no goal: nobody can say what it was for</source>
        <translation>无目标：说不清是为了什么</translation>
    </message>
    <message>
        <source>Released without a hypothesis</source>
        <translation>已发布，无假设</translation>
    </message>
    <message>
        <source>no hypothesis: there is nothing to check</source>
        <translation>无假设：没有可检验的内容</translation>
    </message>
</context>
<context>
    <name>WaitsField</name>
    <message>
        <source>Waits for</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Cards that this one waits for</source>
        <translation>此卡片等待的卡片</translation>
    </message>
    <message>
        <source>Add a card by its key or title…</source>
        <translation>输入编号或标题添加卡片…</translation>
    </message>
    <message>
        <source>Is waited for by</source>
        <translation>被以下卡片等待</translation>
    </message>
    <message>
        <source>Cards that wait for this one</source>
        <translation>等待此卡片的卡片</translation>
    </message>
    <message>
        <source>Add a card that waits for this one…</source>
        <translation>添加等待本卡片的卡片…</translation>
    </message>
    <message>
        <source>{done} of {count} done</source>
        <translation>已完成 {done} / {count}</translation>
    </message>
</context>
<context>
    <name>WalkPrint</name>
    <message>
        <source>Print the wall list</source>
        <translation>打印墙面清单</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>打印(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>另存为 PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>纸张(&amp;P)</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>已保存为 {path}。</translation>
    </message>
    <message>
        <source>Sent to {printer}.</source>
        <translation>已发送到打印机 {printer}。</translation>
    </message>
</context>
<context>
    <name>WallChip</name>
    <message>
        <source>{wall} · {count} to do</source>
        <translation>{wall} · {count} 项待办</translation>
    </message>
    <message>
        <source>A photo of the wall is due. Click for what is to be done at the wall.</source>
        <translation>该拍墙面照片了。单击查看墙面待办。</translation>
    </message>
    <message>
        <source>The last photo of the wall. Click for what is to be done at the wall.</source>
        <translation>最近一次拍摄墙面的时间。单击查看墙面待办。</translation>
    </message>
    <message>
        <source>wall: no photo yet</source>
        <translation>墙：尚无照片</translation>
    </message>
    <message>
        <source>wall: {count} min ago</source>
        <translation>墙面：{count} 分钟前</translation>
    </message>
    <message>
        <source>wall: {count} h ago</source>
        <translation>墙面：{count} 小时前</translation>
    </message>
    <message>
        <source>wall: {count} days ago</source>
        <translation>墙面：{count} 天前</translation>
    </message>
</context>
<context>
    <name>WallDesk</name>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Photos of the wall</source>
        <translation>墙面照片</translation>
    </message>
    <message>
        <source>the pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n photos…</source>
        <translation>
            <numerusform>正在读取 %n 张照片…</numerusform>
        </translation>
    </message>
    <message>
        <source>Review closed, nothing was applied.</source>
        <translation>核对已关闭，未应用任何内容。</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>What you decided about the photo of the wall has not been applied, and would be lost.</source>
        <translation>您对墙面照片所作的决定尚未应用，离开后将会丢失。</translation>
    </message>
    <message>
        <source>Photo of the wall</source>
        <translation>墙面照片</translation>
    </message>
    <message>
        <source>Leave the review</source>
        <translation>离开核对</translation>
    </message>
    <message>
        <source>The photo said nothing new.</source>
        <translation>照片中没有新的情况。</translation>
    </message>
    <message>
        <source>{title}. Undo takes it back.</source>
        <translation>{title}。撤销即可复原。</translation>
    </message>
</context>
<context>
    <name>WallErrands</name>
    <message>
        <source>New photo {name}: review it?</source>
        <translation>新照片 {name}：要核对吗？</translation>
    </message>
    <message numerus="yes">
        <source>%n new photos: review them together?</source>
        <translation>
            <numerusform>有 %n 张新照片：要一起核对吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Add {name} to this review?</source>
        <translation>要将 {name} 加入本次核对吗？</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message numerus="yes">
        <source>Add %n new photos to this review?</source>
        <translation>
            <numerusform>要将 %n 张新照片加入本次核对吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} cannot be read here. Save it as JPEG or PNG, or set the phone to take “most compatible” photos.</source>
        <translation>此处无法读取 {name}。请另存为 JPEG 或 PNG，或在手机的相机设置中选择“兼容性最佳”。</translation>
    </message>
    <message>
        <source>The folder for photos of the wall, {folder}, cannot be read. Choose another one in the settings.</source>
        <translation>无法读取墙面照片文件夹 {folder}。请在设置中另选一个。</translation>
    </message>
</context>
<context>
    <name>WallList</name>
    <message>
        <source>What is to be done at the wall</source>
        <translation>墙面待办</translation>
    </message>
    <message>
        <source>&amp;Print this list…</source>
        <translation>打印此清单(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Wall is right</source>
        <translation>以墙面为准(&amp;W)</translation>
    </message>
    <message>
        <source>Move the card on the board to where its paper hangs.</source>
        <translation>在看板上将卡片移到纸质卡片所在的列。</translation>
    </message>
    <message>
        <source>&amp;Board is right</source>
        <translation>以看板为准(&amp;B)</translation>
    </message>
    <message>
        <source>Leave the board as it is: the paper is to be moved on the wall.</source>
        <translation>看板保持不变：需在墙上移动纸质卡片。</translation>
    </message>
    <message numerus="yes">
        <source>Print %n cards…</source>
        <translation>
            <numerusform>打印 %n 张卡片…</numerusform>
        </translation>
    </message>
    <message>
        <source>Undecided: wall and board differ</source>
        <translation>待决定：墙面与看板不一致</translation>
    </message>
    <message>
        <source>Twice, between or outside the columns – tick what is put right</source>
        <translation>贴了多处、在两列之间或在各列之外，处理好后请勾选</translation>
    </message>
    <message>
        <source>Move these on the wall – tick what is done</source>
        <translation>在墙上移动，完成后请勾选</translation>
    </message>
    <message>
        <source>Take down – tick what is done</source>
        <translation>从墙上取下，完成后请勾选</translation>
    </message>
    <message>
        <source>Print and hang up</source>
        <translation>打印并贴上</translation>
    </message>
    <message>
        <source>Print again: the paper is out of date</source>
        <translation>重印：纸质卡片已过时</translation>
    </message>
    <message>
        <source>Not on the last photo – tick what hangs where the board has it</source>
        <translation>上次照片中没有，位置与看板一致的请勾选</translation>
    </message>
    <message>
        <source>wall: {hangs} · board: {goes}</source>
        <translation>墙上：{hangs} · 看板：{goes}</translation>
    </message>
    <message>
        <source>belongs in {goes}</source>
        <translation>应在“{goes}”</translation>
    </message>
    <message>
        <source>goes to {goes}</source>
        <translation>贴到“{goes}”</translation>
    </message>
    <message>
        <source>belongs in {hangs}, never seen yet</source>
        <translation>应在“{hangs}”，还从未看到过</translation>
    </message>
    <message>
        <source>hangs in {hangs}</source>
        <translation>贴在“{hangs}”</translation>
    </message>
    <message>
        <source>{hangs} → {goes}</source>
        <translation>{hangs} → {goes}</translation>
    </message>
    <message>
        <source>lost? Print it anew, or archive it</source>
        <translation>丢失了？请重印或归档</translation>
    </message>
    <message>
        <source>card {number} of {count} from the top</source>
        <translation>从上往下第 {number} 张，共 {count} 张</translation>
    </message>
    <message>
        <source>last seen in {hangs} on {day}</source>
        <translation>上次看到是 {day}，在“{hangs}”</translation>
    </message>
    <message>
        <source>No photo of the wall was read yet. Photograph it, and drop the picture on the boards: from then on this list says where the wall differs.</source>
        <translation>还没有读取过墙面照片。请拍下墙面，把照片拖到看板上：此后这里会列出墙面与看板的不同之处。</translation>
    </message>
    <message>
        <source>There is nothing to do at the wall: it shows what the board shows.</source>
        <translation>墙面没有待办：墙上与看板一致。</translation>
    </message>
    <message>
        <source>Choose an undecided card: who is right?</source>
        <translation>请选择一张待决定的卡片：以哪边为准？</translation>
    </message>
    <message>
        <source>Done: {key}</source>
        <translation>已处理：{key}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>{board} wall list {date}</source>
        <translation>{board} 墙面清单 {date}</translation>
    </message>
</context>
<context>
    <name>WallReview</name>
    <message>
        <source>Move on the board</source>
        <translation>在看板上移动</translation>
    </message>
    <message>
        <source>Moved on both: who is right?</source>
        <translation>两边都移动了：以哪边为准？</translation>
    </message>
    <message>
        <source>Between columns: where does it hang?</source>
        <translation>在列与列之间：属于哪一列？</translation>
    </message>
    <message>
        <source>Hang twice</source>
        <translation>重复张贴</translation>
    </message>
    <message>
        <source>Held back by a rule</source>
        <translation>因规则暂缓</translation>
    </message>
    <message>
        <source>At the wall: move</source>
        <translation>墙上：移动</translation>
    </message>
    <message>
        <source>At the wall: take down</source>
        <translation>墙上：取下</translation>
    </message>
    <message>
        <source>At the wall: print and hang up</source>
        <translation>墙上：打印并贴上</translation>
    </message>
    <message>
        <source>At the wall: print again</source>
        <translation>墙上：重印</translation>
    </message>
    <message>
        <source>Not seen</source>
        <translation>没有看到</translation>
    </message>
    <message>
        <source>Outside the columns</source>
        <translation>在各列之外</translation>
    </message>
    <message>
        <source>Something newer is known</source>
        <translation>已有更新的记录</translation>
    </message>
    <message>
        <source>Other codes</source>
        <translation>其他二维码</translation>
    </message>
    <message>
        <source>Confirmed: hang where the board has them</source>
        <translation>已确认：位置与看板一致</translation>
    </message>
    <message>
        <source>Headers and corners</source>
        <translation>列头卡和角标</translation>
    </message>
    <message>
        <source>Recognised by its pattern; too small or blurred to be decoded.</source>
        <translation>按图案识别；二维码太小或太模糊，无法解码。</translation>
    </message>
    <message>
        <source>The code was read.</source>
        <translation>二维码已读出。</translation>
    </message>
    <message>
        <source>outside the columns</source>
        <translation>各列之外</translation>
    </message>
    <message>
        <source>Moves from {start} to {end} on the board.</source>
        <translation>在看板上从“{start}”移到“{end}”。</translation>
    </message>
    <message>
        <source>Would move from {start} to {end}. It is not ticked, so the next photo asks again.</source>
        <translation>将从“{start}”移到“{end}”。因未勾选，下一张照片会再次询问。</translation>
    </message>
    <message>
        <source>wall {wall}, board {board}</source>
        <translation>墙上“{wall}”，看板“{board}”</translation>
    </message>
    <message>
        <source>It hangs in {wall}; the board has it in {board}. Nobody knows where they last agreed.</source>
        <translation>墙上在“{wall}”，看板上在“{board}”。不知道两边此前在哪里一致。</translation>
    </message>
    <message>
        <source>It hangs in {wall}; the board has it in {board}. Both had it in {agreed} before.</source>
        <translation>墙上在“{wall}”，看板上在“{board}”。此前两边都在“{agreed}”。</translation>
    </message>
    <message>
        <source>It hangs between {columns}. Say where it belongs.</source>
        <translation>它贴在这些列之间：{columns}。请指定它属于哪一列。</translation>
    </message>
    <message>
        <source>It hangs at several places: {columns}. Take all but one down.</source>
        <translation>它贴在多处：{columns}。请只留一张，取下其余的。</translation>
    </message>
    <message>
        <source>The board has it in {end}. Move its paper there from {start}.</source>
        <translation>看板上在“{end}”。请把纸质卡片从“{start}”移过去。</translation>
    </message>
    <message>
        <source>It is no longer on the board. Take its paper down.</source>
        <translation>它已不在看板上，请取下纸质卡片。</translation>
    </message>
    <message>
        <source>Its paper is out of date: print it again.</source>
        <translation>纸质卡片已过时，请重印。</translation>
    </message>
    <message>
        <source>{since} · lost?</source>
        <translation>{since} · 丢失了？</translation>
    </message>
    <message>
        <source>never seen</source>
        <translation>从未看到</translation>
    </message>
    <message>
        <source>not since {day}</source>
        <translation>{day}之后没有看到</translation>
    </message>
    <message>
        <source>It hangs where the board has it.</source>
        <translation>它的位置与看板一致。</translation>
    </message>
    <message>
        <source>It hangs in none of the columns.</source>
        <translation>它不在任何一列中。</translation>
    </message>
    <message>
        <source>Something newer than the photo is known; it is left alone.</source>
        <translation>已有比照片更新的记录，不作改动。</translation>
    </message>
    <message>
        <source>Code of another board</source>
        <translation>其他看板的二维码</translation>
    </message>
    <message>
        <source>Foreign code</source>
        <translation>无关的二维码</translation>
    </message>
    <message>
        <source>Unread code</source>
        <translation>未读出的二维码</translation>
    </message>
    <message>
        <source>Card that is not on this board</source>
        <translation>不在本看板上的卡片</translation>
    </message>
    <message>
        <source>{key} → {column} · by hand</source>
        <translation>{key} → {column} · 手动指定</translation>
    </message>
    <message>
        <source>The board changed meanwhile; the lists are made anew.</source>
        <translation>看板在此期间有了改动，列表已重新生成。</translation>
    </message>
    <message>
        <source>The photo has no time of its own. Check “Taken” above.</source>
        <translation>照片没有记录拍摄时间，请核对上方的“拍摄时间”。</translation>
    </message>
    <message>
        <source>This is the first photo of this wall: nobody knows yet where it and the board agreed. Moves are asked one by one and do not count as work.</source>
        <translation>这是这面墙的第一张照片，还不知道墙面与看板此前在哪里一致。每次移动都要逐一确认，并且不计入工作统计。</translation>
    </message>
    <message>
        <source>{photo}: {sentence}</source>
        <translation>{photo}：{sentence}</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>One board on the wall and on the screen.</source>
        <translation>墙上和屏幕上，同一块看板。</translation>
    </message>
    <message>
        <source>Choose a template, name it, begin.</source>
        <translation>选模板，起名称，即可开始。</translation>
    </message>
    <message>
        <source>Look at the demo</source>
        <translation>查看演示</translation>
    </message>
    <message>
        <source>A Christmas campaign, eight weeks in.</source>
        <translation>一场进行到第八周的圣诞大促。</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <source>New board</source>
        <translation>新建看板</translation>
    </message>
    <message>
        <source>Open a board</source>
        <translation>打开看板</translation>
    </message>
    <message>
        <source>A file that somebody made before.</source>
        <translation>打开已有的看板文件。</translation>
    </message>
</context>
<context>
    <name>WideGrid</name>
    <message>
        <source>Table of goals</source>
        <translation>目标表格</translation>
    </message>
</context>
<context>
    <name>_Hint</name>
    <message>
        <source>Print these headers…</source>
        <translation>打印这些列头卡…</translation>
    </message>
    <message>
        <source>For the wall, print these headers again: {names}.</source>
        <translation>墙上的这些列头卡需要重印：{names}。</translation>
    </message>
    <message>
        <source>Take these headers down: {names}.</source>
        <translation>请取下这些列头卡：{names}。</translation>
    </message>
</context>
<context>
    <name>_Table</name>
    <message>
        <source>Functions and goals</source>
        <translation>职能与目标</translation>
    </message>
</context>
<context>
    <name>board keys</name>
    <message>
        <source>On the board</source>
        <translation>在看板上</translation>
    </message>
    <message>
        <source>Selected cards</source>
        <translation>选中的卡片</translation>
    </message>
    <message>
        <source>Search line</source>
        <translation>查找栏</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Goals and value</source>
        <translation>目标与价值</translation>
    </message>
    <message>
        <source>To the neighbouring column</source>
        <translation>到相邻的列</translation>
    </message>
    <message>
        <source>To the card above or below</source>
        <translation>到上一张或下一张卡片</translation>
    </message>
    <message>
        <source>To the first or last card</source>
        <translation>到第一张或最后一张卡片</translation>
    </message>
    <message>
        <source>Select more cards here</source>
        <translation>在此处多选卡片</translation>
    </message>
    <message>
        <source>Select cards beside, too</source>
        <translation>同时选中旁边的卡片</translation>
    </message>
    <message>
        <source>Select all cards here</source>
        <translation>选中此处的全部卡片</translation>
    </message>
    <message>
        <source>Add cards here</source>
        <translation>在此添加卡片</translation>
    </message>
    <message>
        <source>Fold or unfold the column or swimlane</source>
        <translation>收起或展开列或泳道</translation>
    </message>
    <message>
        <source>On a head: its policy</source>
        <translation>在列头上：查看流转规则</translation>
    </message>
    <message>
        <source>Close the card, or select nothing</source>
        <translation>关闭卡片，或取消选择</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>打开卡片</translation>
    </message>
    <message>
        <source>Change the title</source>
        <translation>修改标题</translation>
    </message>
    <message>
        <source>Move to the neighbouring column</source>
        <translation>移到相邻的列</translation>
    </message>
    <message>
        <source>Move up or down</source>
        <translation>上移或下移</translation>
    </message>
    <message>
        <source>Move to the top or bottom</source>
        <translation>移到最上或最下</translation>
    </message>
    <message>
        <source>Move to the swimlane above or below</source>
        <translation>移到上一条或下一条泳道</translation>
    </message>
    <message>
        <source>Move to a column…</source>
        <translation>移到某一列…</translation>
    </message>
    <message>
        <source>Owners…</source>
        <translation>负责人…</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Block, or let go on</source>
        <translation>阻塞或解除阻塞</translation>
    </message>
    <message>
        <source>Archive, discard, take back…</source>
        <translation>归档、放弃、作废…</translation>
    </message>
    <message>
        <source>To the first card that is found</source>
        <translation>到找到的第一张卡片</translation>
    </message>
    <message>
        <source>To the next or previous one</source>
        <translation>到下一张或上一张</translation>
    </message>
    <message>
        <source>Take what is offered</source>
        <translation>采用所列建议</translation>
    </message>
    <message>
        <source>Show what could be typed</source>
        <translation>显示可输入的内容</translation>
    </message>
    <message>
        <source>Search no more</source>
        <translation>结束查找</translation>
    </message>
    <message>
        <source>Open the chart</source>
        <translation>打开图表</translation>
    </message>
    <message>
        <source>Turn the tile around: why it is so</source>
        <translation>翻看背面：状态的依据</translation>
    </message>
    <message>
        <source>Light up the cards for it</source>
        <translation>点亮相关卡片</translation>
    </message>
    <message>
        <source>Enter its readings</source>
        <translation>录入读数</translation>
    </message>
    <message>
        <source>On a chart: from reading to reading</source>
        <translation>图表中：逐个读数移动</translation>
    </message>
    <message>
        <source>Add to the goal</source>
        <translation>在目标下添加</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Fold the goal, open the metric, tick the milestone</source>
        <translation>收起目标、打开指标、勾选里程碑</translation>
    </message>
    <message>
        <source>Move the goal up or down</source>
        <translation>上移或下移目标</translation>
    </message>
    <message>
        <source>Move the goal out or in</source>
        <translation>提升或降低目标层级</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>On the value page: a verdict, 1 to 5</source>
        <translation>在“价值”页：结论 1 到 5</translation>
    </message>
</context>
<context>
    <name>business</name>
    <message>
        <source>On track: {value} on {day}, where at least {expected} was expected.</source>
        <translation>达标：{day}为 {value}，预期不低于 {expected}。</translation>
    </message>
    <message>
        <source>On track: {value} on {day}, where at most {expected} was expected.</source>
        <translation>达标：{day}为 {value}，预期不高于 {expected}。</translation>
    </message>
    <message>
        <source>At risk: {value} on {day} is {gap} worse than the expected {expected}. More than {margin} worse is off track.</source>
        <translation>有风险：{day}为 {value}，预期 {expected}，相差 {gap}。差距超过 {margin}，即为偏离。</translation>
    </message>
    <message>
        <source>Off track: {value} on {day} is {gap} worse than the expected {expected}. Up to {margin} worse would be at risk.</source>
        <translation>偏离：{day}为 {value}，预期 {expected}，相差 {gap}。差距不超过 {margin}，则为有风险。</translation>
    </message>
    <message>
        <source>Stale: the newest reading, {value}, is for {period}. The next one was due on {due}; until it comes, nothing is compared.</source>
        <translation>过期：最新读数是{period}的 {value}，下一项本应于{due}录入；录入之前不作比较。</translation>
    </message>
    <message>
        <source>No target is set, so there is nothing to compare {value} with.</source>
        <translation>当前为 {value}；未设目标值，无从比较。</translation>
    </message>
    <message>
        <source>The target begins on {first}, so there is nothing to compare {value} on {day} with.</source>
        <translation>{day}为 {value}；目标值从{first}才开始，无从比较。</translation>
    </message>
    <message>
        <source>No reading has been recorded yet.</source>
        <translation>尚未录入读数。</translation>
    </message>
    <message>
        <source>The margin is a tenth of the expected value.</source>
        <translation>容差为预期值的十分之一。</translation>
    </message>
    <message>
        <source>The margin is a tenth of what is missing to 100 %.</source>
        <translation>容差为预期值与 100% 之差的十分之一。</translation>
    </message>
    <message>
        <source>The margin is a tenth of the whole growth that the targets plan.</source>
        <translation>容差为目标值计划总增量的十分之一。</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day as QLocale.toString writes it</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day as QLocale.toString writes it</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>第 {number} 周</translation>
    </message>
    <message>
        <source>to {day}</source>
        <translation>至{day}</translation>
    </message>
    <message>
        <source>MMM</source>
        <comment>a month as QLocale.toString writes it</comment>
        <translation>M月</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>On track</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>{state} since {day}</source>
        <translation>{day}起{state}</translation>
    </message>
    <message>
        <source>no card in work</source>
        <translation>没有进行中的卡片</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>有风险</translation>
    </message>
    <message>
        <source>Off track</source>
        <translation>偏离</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>无目标值</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>{rule} {margin}</source>
        <translation>{rule}{margin}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>{years} years old</source>
        <translation>{years} 年前</translation>
    </message>
    <message>
        <source>{months} months old</source>
        <translation>{months} 个月前</translation>
    </message>
    <message>
        <source>{days} days old</source>
        <translation>{days} 天前</translation>
    </message>
    <message>
        <source>{years} y</source>
        <comment>an age in years</comment>
        <translation>{years} 年</translation>
    </message>
    <message>
        <source>{words}.</source>
        <translation>{words}。</translation>
    </message>
    <message>
        <source>{measured} of {count} measured</source>
        <translation>已度量 {measured}/{count}</translation>
    </message>
    <message>
        <source>{share}, expected {expected}</source>
        <translation>{share}，预期 {expected}</translation>
    </message>
    <message>
        <source>milestone late by {days}</source>
        <translation>里程碑逾期 {days}</translation>
    </message>
    <message>
        <source>milestone today</source>
        <translation>里程碑：今天</translation>
    </message>
    <message>
        <source>milestone in {days}</source>
        <translation>里程碑还有 {days}</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>Without a goal</source>
        <translation>无目标</translation>
    </message>
    <message>
        <source>Without a function</source>
        <translation>无职能</translation>
    </message>
    <message>
        <source>was due {day}</source>
        <translation>应于{day}录入</translation>
    </message>
    <message>
        <source>Usual: around {mean}, up to {upper}, by {n} readings from {first} to {last}.</source>
        <translation>通常在 {mean} 左右，不超过 {upper}（依据{first}至{last}的 {n} 项读数）。</translation>
    </message>
    <message>
        <source>Usual: around {mean}, from {lower} to {upper}, by {n} readings from {first} to {last}.</source>
        <translation>通常在 {mean} 左右，介于 {lower} 和 {upper} 之间（依据{first}至{last}的 {n} 项读数）。</translation>
    </message>
    <message>
        <source>Added per period: around {mean}, up to {upper}, by {n} periods from {first} to {last}.</source>
        <translation>每周期增量通常在 {mean} 左右，不超过 {upper}（依据{first}至{last}的 {n} 个周期）。</translation>
    </message>
    <message>
        <source>So few say little; take these limits as provisional.</source>
        <translation>数据太少，这些界限仅供暂时参考。</translation>
    </message>
    <message>
        <source>Goal: {name}</source>
        <translation>目标：{name}</translation>
    </message>
    <message>
        <source>next reading due {day}</source>
        <translation>下次读数应于{day}录入</translation>
    </message>
    <message>
        <source>expected {value}</source>
        <translation>预期 {value}</translation>
    </message>
    <message>
        <source>revision {number}</source>
        <translation>修订 {number}</translation>
    </message>
    <message>
        <source>released: {key} {title}</source>
        <translation>发布：{key} {title}</translation>
    </message>
    <message>
        <source>rolled back: {key} {title}</source>
        <translation>回滚：{key} {title}</translation>
    </message>
    <message>
        <source>milestone: {title}</source>
        <translation>里程碑：{title}</translation>
    </message>
    <message>
        <source>{day}: {value}</source>
        <translation>{day}：{value}</translation>
    </message>
    <message>
        <source>Targets: {points}</source>
        <translation>目标值：{points}</translation>
    </message>
    <message>
        <source>{sentence} {sentence_after}</source>
        <translation>{sentence}{sentence_after}</translation>
    </message>
    <message>
        <source>expected today {value}</source>
        <translation>今日预期 {value}</translation>
    </message>
    <message>
        <source>expected {value} on {day}</source>
        <translation>{day}预期 {value}</translation>
    </message>
    <message>
        <source>needs {needed} a day</source>
        <translation>每天需要 {needed}</translation>
    </message>
    <message>
        <source>needs {needed} a day, has {actual}</source>
        <translation>每天需要 {needed}，实际 {actual}</translation>
    </message>
    <message>
        <source>{pace} · {value} by {day}</source>
        <translation>{pace} · {day}预计 {value}</translation>
    </message>
    <message>
        <source>Change since the reading before: {change}.</source>
        <translation>与上一读数相比：{change}。</translation>
    </message>
    <message>
        <source>Expected today: {value}.</source>
        <translation>今日预期：{value}。</translation>
    </message>
    <message>
        <source>Age of the data: {age}.</source>
        <translation>数据时间：{age}。</translation>
    </message>
    <message>
        <source>Goal: {name}.</source>
        <translation>目标：{name}。</translation>
    </message>
    <message>
        <source>Owner: {name}.</source>
        <translation>负责人：{name}。</translation>
    </message>
    <message>
        <source>The target, {target} by {day}, is already made.</source>
        <translation>目标值（{day}达到 {target}）已经达到。</translation>
    </message>
    <message>
        <source>The target, {target} by {day}, is met; it only has to stay so.</source>
        <translation>目标值（{day}为 {target}）已经达标，保持即可。</translation>
    </message>
    <message>
        <source>To make {target} by {day}, {needed} a day must be added.</source>
        <translation>要在{day}达到 {target}，每天需要增加 {needed}。</translation>
    </message>
    <message>
        <source>To stay within {target} until {day}, at most {needed} a day may be added.</source>
        <translation>要在{day}之前不超过 {target}，每天最多可增加 {needed}。</translation>
    </message>
    <message>
        <source>To make {target} by {day}, it must rise by {needed} a day.</source>
        <translation>要在{day}达到 {target}，每天需要上升 {needed}。</translation>
    </message>
    <message>
        <source>To make {target} by {day}, it must fall by {needed} a day.</source>
        <translation>要在{day}达到 {target}，每天需要下降 {needed}。</translation>
    </message>
    <message>
        <source>Of late {actual} a day came in.</source>
        <translation>近期每天增加 {actual}。</translation>
    </message>
    <message>
        <source>Of late it rose by {actual} a day.</source>
        <translation>近期每天上升 {actual}。</translation>
    </message>
    <message>
        <source>Of late it fell by {actual} a day.</source>
        <translation>近期每天下降 {actual}。</translation>
    </message>
    <message>
        <source>Projected: {value} on {day}, with {probability} between {low} and {high}, going by {n} readings.</source>
        <translation>预计{day}为 {value}，有 {probability} 的可能介于 {low} 和 {high} 之间（依据 {n} 项读数）。</translation>
    </message>
    <message>
        <source>The chance to make the target: {chance}.</source>
        <translation>达到目标值的可能性：{chance}。</translation>
    </message>
    <message>
        <source>rolled back on {day}</source>
        <translation>{day}回滚</translation>
    </message>
    <message>
        <source>released on {day}</source>
        <translation>{day}发布</translation>
    </message>
    <message>
        <source>not on the board</source>
        <translation>不在看板上</translation>
    </message>
    <message>
        <source>for its goal</source>
        <translation>服务于其目标</translation>
    </message>
    <message>
        <source>meant to raise it</source>
        <translation>旨在提高</translation>
    </message>
    <message>
        <source>meant to lower it</source>
        <translation>旨在降低</translation>
    </message>
    <message>
        <source>hoped: {change}</source>
        <translation>期望 {change}</translation>
    </message>
    <message>
        <source>Record a reading</source>
        <translation>录入读数</translation>
    </message>
    <message>
        <source>Show all readings</source>
        <translation>查看全部读数</translation>
    </message>
    <message>
        <source>Turn the tile around</source>
        <translation>翻转指标卡</translation>
    </message>
    <message>
        <source>Light up the cards that are to move it</source>
        <translation>点亮旨在改善此指标的卡片</translation>
    </message>
    <message>
        <source>Make a requirement of it</source>
        <translation>据此新建需求</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Next reading</source>
        <translation>下次读数</translation>
    </message>
    <message>
        <source>Newest reading</source>
        <translation>最新读数</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>was due on {day}</source>
        <translation>本应于{day}录入</translation>
    </message>
    <message>
        <source>due on {day}</source>
        <translation>应于{day}录入</translation>
    </message>
    <message>
        <source>stale from {day} on</source>
        <translation>{day}起过期</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>{value} for {period}, recorded by {actor} on {day} at {time}, {origin}.</source>
        <translation>{period}的 {value}，由 {actor} 于{day} {time} 录入，{origin}。</translation>
    </message>
    <message>
        <source>typed in by hand</source>
        <translation>手工输入</translation>
    </message>
    <message>
        <source>from {origin}</source>
        <translation>来自 {origin}</translation>
    </message>
    <message>
        <source>It serves no goal.</source>
        <translation>不服务于任何目标。</translation>
    </message>
    <message>
        <source>{goal}: {key_result}</source>
        <translation>{goal}：{key_result}</translation>
    </message>
    <message>
        <source>{age} · {work}</source>
        <translation>{age} · {work}</translation>
    </message>
</context>
<context>
    <name>charts</name>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>{path} is there already. The chart would take its place.</source>
        <translation>{path} 已存在，图表将取代它。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>取代</translation>
    </message>
    <message>
        <source>The chart could not be drawn.</source>
        <translation>无法绘制图表。</translation>
    </message>
    <message>
        <source>The chart was saved as {path}.</source>
        <translation>图表已保存为 {path}。</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>expected today</source>
        <translation>今日预期</translation>
    </message>
    <message>
        <source>projected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>{low} – {high}</source>
        <translation>{low} – {high}</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>upper limit</source>
        <translation>上界限</translation>
    </message>
    <message>
        <source>lower limit</source>
        <translation>下界限</translation>
    </message>
    <message>
        <source>baseline of the limits</source>
        <translation>界限的基线期</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>outside the limits</source>
        <translation>超出界限</translation>
    </message>
    <message>
        <source>8 in a row on one side</source>
        <translation>连续 8 个在同一侧</translation>
    </message>
    <message>
        <source>released</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>released to move it</source>
        <translation>为改善此指标而发布</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>已回滚</translation>
    </message>
    <message>
        <source>milestone reached</source>
        <translation>里程碑已达成</translation>
    </message>
    <message>
        <source>milestone ahead</source>
        <translation>里程碑未到</translation>
    </message>
    <message>
        <source>milestone late</source>
        <translation>里程碑已逾期</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <comment>a day below a chart: 3 Nov</comment>
        <translation>{month}{day}日</translation>
    </message>
    <message>
        <source>{year}</source>
        <comment>a year below a chart: 2026</comment>
        <translation>{year}年</translation>
    </message>
    <message>
        <source>added a day</source>
        <translation>每日新增</translation>
    </message>
    <message>
        <source>added a week</source>
        <translation>每周新增</translation>
    </message>
    <message>
        <source>added a month</source>
        <translation>每月新增</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>&amp;New board…</source>
        <translation>新建看板(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open board…</source>
        <translation>打开看板(&amp;O)…</translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation>打开演示看板(&amp;D)</translation>
    </message>
    <message>
        <source>S&amp;witch board…</source>
        <translation>切换看板(&amp;W)…</translation>
    </message>
    <message>
        <source>Set &amp;up columns, swimlanes, people…</source>
        <translation>设置列、泳道、成员(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Import cards…</source>
        <translation>导入卡片(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export cards…</source>
        <translation>导出卡片(&amp;E)…</translation>
    </message>
    <message>
        <source>The board as &amp;picture or PDF…</source>
        <translation>看板存为图片或 PDF(&amp;P)…</translation>
    </message>
    <message>
        <source>Import event &amp;log…</source>
        <translation>导入事件日志(&amp;L)…</translation>
    </message>
    <message>
        <source>Export event lo&amp;g…</source>
        <translation>导出事件日志(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Back up to a file…</source>
        <translation>备份到文件(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>从备份恢复(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Check the board file</source>
        <translation>检查看板文件(&amp;C)</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Add a card</source>
        <translation>添加卡片(&amp;A)</translation>
    </message>
    <message>
        <source>Chan&amp;ge the selected cards together…</source>
        <translation>一起修改选中的卡片(&amp;G)…</translation>
    </message>
    <message>
        <source>Arch&amp;ive…</source>
        <translation>归档(&amp;I)…</translation>
    </message>
    <message>
        <source>More or less &amp;on the cards</source>
        <translation>卡片内容多或少(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Block or unblock the card</source>
        <translation>阻塞或解除阻塞(&amp;B)</translation>
    </message>
    <message>
        <source>Chang&amp;e the title</source>
        <translation>修改标题(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Find cards</source>
        <translation>查找卡片(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Templates for cards…</source>
        <translation>卡片模板(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>历史(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Paste a picture with codes</source>
        <translation>粘贴带二维码的图片(&amp;P)</translation>
    </message>
    <message>
        <source>Read &amp;codes from a picture…</source>
        <translation>从图片读取二维码(&amp;C)…</translation>
    </message>
    <message>
        <source>Read a &amp;photo of the wall…</source>
        <translation>读取墙面照片(&amp;P)…</translation>
    </message>
    <message>
        <source>Take one with a &amp;camera…</source>
        <translation>用摄像头拍摄(&amp;C)…</translation>
    </message>
    <message>
        <source>What is to be &amp;done at the wall…</source>
        <translation>墙面待办(&amp;D)…</translation>
    </message>
    <message>
        <source>The &amp;selected cards…</source>
        <translation>选中的卡片(&amp;S)…</translation>
    </message>
    <message>
        <source>Cards that are &amp;new or changed…</source>
        <translation>新增或有改动的卡片(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;All cards…</source>
        <translation>全部卡片(&amp;A)…</translation>
    </message>
    <message>
        <source>Column &amp;headers and corner markers…</source>
        <translation>列头卡和角标(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Badges…</source>
        <translation>胸卡(&amp;B)…</translation>
    </message>
    <message>
        <source>A&amp;ction codes…</source>
        <translation>动作码(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Goals and key results…</source>
        <translation>目标和关键结果(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Value of what was released…</source>
        <translation>已发布内容的价值(&amp;V)…</translation>
    </message>
    <message>
        <source>R&amp;ace…</source>
        <translation>赛马(&amp;A)…</translation>
    </message>
    <message>
        <source>Enter &amp;readings</source>
        <translation>录入读数(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Import readings…</source>
        <translation>导入读数(&amp;I)…</translation>
    </message>
    <message>
        <source>Data &amp;sources…</source>
        <translation>数据来源(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Export goals and readings…</source>
        <translation>导出目标和读数(&amp;E)…</translation>
    </message>
    <message>
        <source>Add a &amp;metric…</source>
        <translation>添加指标(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Both boards</source>
        <translation>两块看板(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Requirement board</source>
        <translation>需求看板(&amp;R)</translation>
    </message>
    <message>
        <source>Business-&amp;data board</source>
        <translation>业务数据看板(&amp;D)</translation>
    </message>
    <message>
        <source>Re&amp;play the board…</source>
        <translation>回放看板(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>To the next &amp;screen</source>
        <translation>移到下一个屏幕(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>放大(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation>缩小(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>正常大小(&amp;N)</translation>
    </message>
    <message>
        <source>Light or dar&amp;k</source>
        <translation>浅色或深色(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Every command and card…</source>
        <translation>所有命令和卡片(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>使用提示(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;How to scan and print</source>
        <translation>如何扫码和打印(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Twinboard</source>
        <translation>关于 Twinboard(&amp;A)</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>there is no such file</source>
        <translation>文件不存在</translation>
    </message>
    <message>
        <source>you have no right to read it</source>
        <translation>没有读取权限</translation>
    </message>
    <message>
        <source>The layout “{layout}” cannot be printed on {paper}. It goes on: {known}.</source>
        <translation>版式“{layout}”不能打印在 {paper} 上，可用的纸张：{known}。</translation>
    </message>
    <message>
        <source>A sheet has places 1 to {count}; there is no place {first} to begin with.</source>
        <translation>一张纸上有第 1 至 {count} 个位置，无法从第 {first} 个位置开始。</translation>
    </message>
    <message>
        <source>This cannot be done.</source>
        <translation>无法执行此操作。</translation>
    </message>
    <message>
        <source>There is no {what} “{name}” on this board.</source>
        <translation>本看板上没有名为“{name}”的{what}。</translation>
    </message>
    <message>
        <source>There is no column “{name}” on this board. Its columns are: {known}.</source>
        <translation>本看板上没有名为“{name}”的列。现有的列：{known}。</translation>
    </message>
    <message>
        <source>There is no card “{key}” on this board.</source>
        <translation>本看板上没有卡片“{key}”。</translation>
    </message>
    <message>
        <source>There is no swimlane “{name}” on this board. Its swimlanes are: {known}.</source>
        <translation>本看板上没有名为“{name}”的泳道。现有的泳道：{known}。</translation>
    </message>
    <message>
        <source>There is no person “{name}” on this board. Its people are: {known}. Add the person first.</source>
        <translation>此看板上没有名为“{name}”的人员。现有人员：{known}。请先添加该人员。</translation>
    </message>
    <message>
        <source>There is no metric “{name}” on this board. Its metrics are: {known}.</source>
        <translation>本看板上没有名为“{name}”的指标。现有的指标：{known}。</translation>
    </message>
    <message>
        <source>“{name}” is there already. Choose another name.</source>
        <translation>“{name}”已经存在，请换一个名称。</translation>
    </message>
    <message>
        <source>The {what} is empty. Type at least one character.</source>
        <translation>{what}不能为空，请至少输入一个字符。</translation>
    </message>
    <message>
        <source>The {what} has {length} characters; at most {most} are possible.</source>
        <translation>{what}有 {length} 个字符，最多只能有 {most} 个，请缩短。</translation>
    </message>
    <message>
        <source>“{value}” is not a number. Type it like 1234.5, without a unit.</source>
        <translation>“{value}”不是数字。请按 1234.5 这样的格式输入，不带单位。</translation>
    </message>
    <message>
        <source>“{value}” is not a day. Type it like 2026-12-24.</source>
        <translation>“{value}”不是有效的日期。请按 2026-12-24 这样的格式输入。</translation>
    </message>
    <message>
        <source>“{value}” is not a time with an offset from UTC. Type it like 2026-12-24T09:30:00+08:00.</source>
        <translation>“{value}”不是带 UTC 时差的时间。请按 2026-12-24T09:30:00+08:00 这样的格式输入。</translation>
    </message>
    <message>
        <source>{time} is in the future; it is {now} now. Nothing was recorded.</source>
        <translation>{time} 是将来的时间，现在是 {now}。未作任何记录。</translation>
    </message>
    <message>
        <source>{key} was moved to {column} at {last}; a move at {time} would come before that. Nothing was recorded.</source>
        <translation>{key} 已于 {last} 移到“{column}”，在 {time} 的移动会早于这次移动。未作任何记录。</translation>
    </message>
    <message>
        <source>“{zone}” is not a known time zone. Use a name like Europe/Berlin or Asia/Shanghai.</source>
        <translation>“{zone}”不是已知的时区。请使用 Europe/Berlin 或 Asia/Shanghai 这样的名称。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock says {now}, but the newest entry of this board is from {last}. Nothing was recorded. Set the clock right, or confirm that it is right and do it again.</source>
        <translation>这台电脑的时钟显示 {now}，但本看板的最新记录是 {last} 的。未作任何记录。请校准时钟；如果时钟无误，请确认后重试。</translation>
    </message>
    <message>
        <source>{column} is full: {count} of {limit}. Finish one first, or move {key} anyway with a reason.</source>
        <translation>“{column}”已满：{count} 张卡片，上限 {limit}。请先完成一张；如仍要移入 {key}，请说明原因。</translation>
    </message>
    <message>
        <source>{key} is in the archive. Restore it first if it is to be on the board again.</source>
        <translation>{key} 已归档。要放回看板，请先取消归档。</translation>
    </message>
    <message>
        <source>{key} has left the board (discarded). Move it back on the board first.</source>
        <translation>{key} 已放弃，不在看板上。请先把它移回看板。</translation>
    </message>
    <message>
        <source>The board was changed since the photos were compared with it. Nothing was moved; compare them again.</source>
        <translation>与照片比对之后，看板又有了改动。未作任何移动，请重新比对。</translation>
    </message>
    <message>
        <source>{key} is not blocked.</source>
        <translation>{key} 没有被阻塞。</translation>
    </message>
    <message>
        <source>{key} is blocked already: {reason}</source>
        <translation>{key} 已被阻塞：{reason}</translation>
    </message>
    <message>
        <source>{name} is read {cadence}; “{period}” is a longer period. Name the day, or the week, that is meant.</source>
        <translation>“{name}”的读数周期为 {cadence}，“{period}”是更长的周期。请指明具体的日期或星期。</translation>
    </message>
    <message>
        <source>The period of {period} has not begun; today is {today}. Nothing was recorded.</source>
        <translation>{period} 所在的周期尚未开始，今天是 {today}。未作任何记录。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>A board has 2 to {most} columns; these are {count}.</source>
        <translation>看板可以有 2 至 {most} 列，现在是 {count} 列。</translation>
    </message>
    <message>
        <source>The started column “{start}” must be left of the finished column “{finish}”.</source>
        <translation>开始列“{start}”必须位于完成列“{finish}”的左侧。</translation>
    </message>
    <message>
        <source>This board has no finished column. Mark one in the column&apos;s settings.</source>
        <translation>本看板没有完成列。请在列的设置中指定一列。</translation>
    </message>
    <message>
        <source>There is no template “{name}”. Templates are: {known}.</source>
        <translation>没有名为“{name}”的模板。现有的模板：{known}。</translation>
    </message>
    <message>
        <source>This is not a Twinboard code: {text}</source>
        <translation>这不是 Twinboard 的二维码：{text}</translation>
    </message>
    <message>
        <source>The code {text} is damaged or was typed wrongly. Scan it again, or print it anew.</source>
        <translation>二维码 {text} 已损坏或输入有误。请重新扫码，或重新打印。</translation>
    </message>
    <message>
        <source>The code {text} belongs to another board.</source>
        <translation>二维码 {text} 属于另一块看板。</translation>
    </message>
    <message>
        <source>The code {text} is of this board, but what it names is no longer there.</source>
        <translation>二维码 {text} 属于本看板，但它所指的内容已不存在。</translation>
    </message>
    <message>
        <source>{key} was taken back; it is no longer on this board. Take the card off the wall.</source>
        <translation>{key} 已作废，不在本看板上了。请从墙上取下这张卡片。</translation>
    </message>
    <message>
        <source>There is no board at {path}. Create one with “New board” or with “init”.</source>
        <translation>{path} 处没有看板。请用“新建看板”或 init 命令创建一个。</translation>
    </message>
    <message>
        <source>{path} exists already. Choose another name, or move that file away first.</source>
        <translation>{path} 已经存在。请换一个名称，或先移走该文件。</translation>
    </message>
    <message>
        <source>{path} is not a Twinboard file.</source>
        <translation>{path} 不是 Twinboard 文件。</translation>
    </message>
    <message>
        <source>{path} is damaged ({detail}). Restore a backup; the newest one is {backup}.</source>
        <translation>{path} 已损坏（{detail}）。请从备份恢复，最新的备份是 {backup}。</translation>
    </message>
    <message>
        <source>{path} was made by a newer Twinboard. Install the newest release to open it; nothing was changed.</source>
        <translation>{path} 由更新版本的 Twinboard 创建。请安装最新版本后再打开；文件未作任何更改。</translation>
    </message>
    <message>
        <source>{path} cannot be written: the file or its folder is read-only. Copy it to a folder of your own and open it there.</source>
        <translation>无法写入 {path}：文件或其所在文件夹是只读的。请将它复制到自己的文件夹中再打开。</translation>
    </message>
    <message>
        <source>{path} is being used by another program. Nothing was changed; try again.</source>
        <translation>{path} 正被其他程序使用。未作任何更改，请重试。</translation>
    </message>
    <message>
        <source>{path} was moved, deleted or replaced while it was open. Nothing was recorded; open the board again.</source>
        <translation>{path} 在打开期间被移动、删除或替换了。未作任何记录，请重新打开看板。</translation>
    </message>
    <message>
        <source>{path} was made by an older Twinboard and could not be brought up to date ({detail}). Nothing was changed; a copy of it is {backup}.</source>
        <translation>{path} 由旧版本的 Twinboard 创建，未能升级（{detail}）。未作任何更改；副本保存在 {backup}。</translation>
    </message>
    <message>
        <source>The disk that holds {path} is full. Nothing was changed; make room and try again.</source>
        <translation>{path} 所在的磁盘已满。未作任何更改，请腾出空间后重试。</translation>
    </message>
    <message>
        <source>{path} could not be read or written ({detail}). Nothing was changed.</source>
        <translation>无法读写 {path}（{detail}）。未作任何更改。</translation>
    </message>
    <message>
        <source>{path} is on a network share ({kind}). Boards must lie on a disk of this computer, or moves could be lost. Copy the file to this computer and open it there.</source>
        <translation>{path} 位于网络共享（{kind}）上。看板必须存放在本机磁盘上，否则可能丢失移动记录。请将文件复制到本机后再打开。</translation>
    </message>
    <message>
        <source>{url} is an address; this release keeps boards in files. Name a file.</source>
        <translation>{url} 是一个地址；此版本的看板保存在文件中，请指定文件。</translation>
    </message>
    <message>
        <source>{path} could not be written ({reason}). Nothing was changed.</source>
        <translation>无法写入 {path}（{reason}）。未作任何更改。</translation>
    </message>
    <message>
        <source>{path} could not be read ({reason}).</source>
        <translation>无法读取 {path}（{reason}）。</translation>
    </message>
    <message>
        <source>{path} is not an event log: {reason}. Nothing was imported.</source>
        <translation>{path} 不是事件日志：{reason}。未导入任何内容。</translation>
    </message>
    <message>
        <source>No code was found in {path}. Hold the card closer, or in better light.</source>
        <translation>在 {path} 中没有找到二维码。请把卡片拿近一些，或在光线更好的地方拍摄。</translation>
    </message>
    <message>
        <source>There is no screen to open the window on. Run it on a desktop, or use --screenshot OUT.png.</source>
        <translation>没有可以显示窗口的屏幕。请在桌面环境中运行，或使用 --screenshot OUT.png。</translation>
    </message>
    <message>
        <source>{path} is not a picture that can be read. Take a JPEG, PNG or WebP file.</source>
        <translation>{path} 不是可以读取的图片。请使用 JPEG、PNG 或 WebP 文件。</translation>
    </message>
    <message>
        <source>{path} is a HEIC picture, which cannot be read here. Convert it to JPEG; on an iPhone, choose “Most Compatible” under Settings › Camera › Formats before the next photo.</source>
        <translation>{path} 是 HEIC 图片，此处无法读取。请转换为 JPEG；如果使用 iPhone，下次拍照前请在“设置 › 相机 › 格式”中选择“兼容性最佳”。</translation>
    </message>
    <message>
        <source>{path} is a video. Take one picture of the same thing, and choose that.</source>
        <translation>{path} 是视频。请拍一张同样内容的照片，再选择它。</translation>
    </message>
    <message>
        <source>{path} is mirrored, as a camera on the side of the screen does it. Use the camera on the back, or switch mirroring off.</source>
        <translation>{path} 是左右颠倒的镜像照片，屏幕一侧的摄像头会这样拍。请使用背面的摄像头，或关闭镜像。</translation>
    </message>
    <message>
        <source>{path} is damaged or not complete. Copy it again from where it came from.</source>
        <translation>{path} 已损坏或不完整。请从来源处重新复制。</translation>
    </message>
    <message>
        <source>{path} has {megapixels} megapixels; at most {most} are possible. Make it smaller first.</source>
        <translation>{path} 有 {megapixels} 百万像素，最多只能有 {most} 百万像素。请先缩小图片。</translation>
    </message>
    <message>
        <source>The picture shows {count} headers, badges or action codes. Show one of them, with the cards that it is for.</source>
        <translation>图片中有 {count} 张列头卡、胸卡或动作码。请只拍其中一张，以及与它对应的卡片。</translation>
    </message>
    <message>
        <source>The swimlane {column} is full: {count} of {limit} in progress. Finish one first, or go on with {key} anyway with a reason.</source>
        <translation>泳道“{column}”已满：进行中 {count} 张，上限 {limit}。请先完成一张；如仍要继续处理 {key}，请说明原因。</translation>
    </message>
    <message>
        <source>{column} has {count} of {limit} cards in progress. Finish one first, or go on with {key} anyway with a reason.</source>
        <translation>{column} 的进行中卡片已满：{count} 张，上限 {limit}。请先完成一张；如仍要继续处理 {key}，请说明原因。</translation>
    </message>
    <message>
        <source>A WIP limit is a number from 1 to {most}; “{limit}” is none.</source>
        <translation>在制品上限应为 1 至 {most} 的数字，“{limit}”不符合要求。</translation>
    </message>
    <message>
        <source>“{column}” marks where work is started or finished, and no column to its right can take that over. Mark another column first, then remove this one.</source>
        <translation>“{column}”标明工作从何处开始或完成，而其右侧没有可以接替的列。请先将另一列指定为开始列或完成列，再移除此列。</translation>
    </message>
    <message>
        <source>This is not a picture that a person can have: a JPEG or PNG of at most {most} kB. Choose another one.</source>
        <translation>此图片不能用作成员头像：须为 JPEG 或 PNG，不超过 {most} kB。请另选一张。</translation>
    </message>
    <message>
        <source>The printer “{printer}” did not take the pages. Check that it is on and try again, or save a PDF file.</source>
        <translation>打印机“{printer}”没有接收页面。请检查它是否已开启并重试，或另存为 PDF 文件。</translation>
    </message>
    <message>
        <source>the pages could not be painted</source>
        <translation>无法绘制页面</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>它不是文件</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>文件夹不存在</translation>
    </message>
    <message>
        <source>another program has it open, or you have no right to write there</source>
        <translation>它正被其他程序打开，或没有写入权限</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>磁盘是只读的</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>名称过长</translation>
    </message>
    <message>
        <source>There are two targets for {day}. Keep one of them.</source>
        <translation>{day} 有两个目标值，请只保留一个。</translation>
    </message>
    <message>
        <source>The period for the natural limits ends on {last}, before it begins on {first}. Swap the two days.</source>
        <translation>自然过程界限的取值时段结束于 {last}，早于开始日期 {first}。请对调这两个日期。</translation>
    </message>
    <message>
        <source>{count} rows cannot be imported; the first is line {line}: {reason}. Nothing was imported.</source>
        <translation>有 {count} 行无法导入，第一处是第 {line} 行：{reason}。未导入任何内容。</translation>
    </message>
    <message>
        <source>Nothing in {path} is new to this board. Nothing was imported.</source>
        <translation>{path} 中的内容本看板均已有。未导入任何内容。</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>文件或文件夹不存在</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>是文件夹</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>不允许此操作</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>文件名过长</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>文件系统是只读的</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>输入/输出错误</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>设备或资源正忙</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <source>disk I/O error</source>
        <translation>磁盘读写错误</translation>
    </message>
    <message>
        <source>database disk image is malformed</source>
        <translation>数据库文件已损坏</translation>
    </message>
    <message>
        <source>{path} holds no cards that can be read. Take a CSV file, a Jira CSV export, a Trello JSON export or a JSON export of Twinboard.</source>
        <translation>{path} 中没有可读取的卡片。请使用 CSV 文件、Jira 导出的 CSV、Trello 导出的 JSON 或 Twinboard 导出的 JSON。</translation>
    </message>
    <message>
        <source>{path} is an event log of moves. Import it with “Import an event log” (on the command line: events import).</source>
        <translation>{path} 是记录移动的事件日志。请用“导入事件日志”导入（命令行：events import）。</translation>
    </message>
    <message>
        <source>{path} holds no cards. Nothing was imported.</source>
        <translation>{path} 中没有卡片。未导入任何内容。</translation>
    </message>
    <message>
        <source>{path} is empty. Nothing was imported.</source>
        <translation>{path} 是空的。未导入任何内容。</translation>
    </message>
    <message>
        <source>{path} has {megabytes} MB; at most {most} MB can be imported. Export fewer cards at a time.</source>
        <translation>{path} 大小为 {megabytes} MB，最多只能导入 {most} MB。请分几次导出，减少每次的卡片数量。</translation>
    </message>
    <message>
        <source>{path} is not a text file. Save it as “CSV UTF-8” or export it again.</source>
        <translation>{path} 不是文本文件。请另存为“CSV UTF-8”格式，或重新导出。</translation>
    </message>
    <message>
        <source>{path} is not whole: it cannot be read after line {line}. Export it again and wait until the download has ended.</source>
        <translation>{path} 不完整：第 {line} 行之后无法读取。请重新导出，并等待下载完成。</translation>
    </message>
    <message>
        <source>Nothing is known to write into {path}. End its name with one of: {known}.</source>
        <translation>不知道 {path} 应写成什么格式。文件名请以下列之一结尾：{known}。</translation>
    </message>
    <message>
        <source>{path} is of another kind than {first}. Import files of one kind together.</source>
        <translation>{path} 与 {first} 不是同一类型。请将同类文件一起导入。</translation>
    </message>
    <message>
        <source>Only {megabytes} MB are free on the disk of {folder}. Make room there: without it, changes and backups cannot be kept.</source>
        <translation>{folder} 所在的磁盘只剩 {megabytes} MB 可用空间。请腾出空间，否则无法保存更改和备份。</translation>
    </message>
    <message>
        <source>“{url}” was not opened. Links to pages, mail addresses, files and folders can be.</source>
        <translation>未打开“{url}”。只能打开网页、邮箱地址、文件和文件夹的链接。</translation>
    </message>
    <message>
        <source>There is no “{path}” on this computer. Was it moved or renamed?</source>
        <translation>这台电脑上没有“{path}”。是否已被移动或改名？</translation>
    </message>
    <message>
        <source>This comment on {key} was taken away meanwhile.</source>
        <translation>{key} 的这条评论在此期间已被删除。</translation>
    </message>
    <message>
        <source>{who} wrote this comment; only {who} can change it or take it away.</source>
        <translation>这条评论是 {who} 写的，只有 {who} 可以修改或删除。</translation>
    </message>
    <message>
        <source>This board keeps {most} searches already. Remove one of them first.</source>
        <translation>本看板已有 {most} 个已存查找。请先移除一个。</translation>
    </message>
    <message>
        <source>A card can have at most {most} {what}; these are {count}.</source>
        <translation>一张卡片最多可有 {most} 个{what}，现在是 {count} 个。</translation>
    </message>
    <message>
        <source>The checklist of {key} was changed meanwhile; it has no such entry now.</source>
        <translation>{key} 的检查清单在此期间有了改动，已没有这一项。</translation>
    </message>
    <message>
        <source>{key} cannot wait for itself.</source>
        <translation>{key} 不能等待自己。</translation>
    </message>
    <message>
        <source>{key} cannot wait for {other}, for {other} waits for {key}: {way}.</source>
        <translation>{key} 不能等待 {other}，因为 {other} 在等待 {key}：{way}。</translation>
    </message>
    <message>
        <source>A card has no part “{name}”. Parts are: {known}.</source>
        <translation>卡片没有名为“{name}”的部分。可用的部分：{known}。</translation>
    </message>
    <message>
        <source>Excel files need openpyxl, which is not installed. Install it with: pip install &apos;twinboard[excel]&apos;. CSV files open in Excel too.</source>
        <translation>Excel 文件需要 openpyxl，目前尚未安装。请运行“pip install &apos;twinboard[excel]&apos;”安装。Excel 也能打开 CSV 文件。</translation>
    </message>
    <message>
        <source>Something else was done meanwhile; nothing was changed. Look at the history again.</source>
        <translation>在此期间有了其他操作，因此未作任何更改。请重新查看历史。</translation>
    </message>
    <message>
        <source>The source “{name}” is not permitted on this computer. It would read {where}. If that is right, permit it with --allow.</source>
        <translation>数据来源“{name}”尚未在这台电脑上启用。它将读取 {where}。如果无误，请用 --allow 启用。</translation>
    </message>
    <message>
        <source>Source “{name}”: {why} Nothing was taken.</source>
        <translation>数据来源“{name}”：{why}未录入任何读数。</translation>
    </message>
    <message>
        <source>Nothing is proposed for {key} now: {why}</source>
        <translation>{key} 目前没有建议的结论：{why}</translation>
    </message>
    <message>
        <source>{name} has {megabytes} MB; at most {most} MB of readings can be read. Split it, or export fewer days.</source>
        <translation>{name} 大小为 {megabytes} MB，最多只能读取 {most} MB 的读数。请拆分文件，或减少导出的天数。</translation>
    </message>
    <message>
        <source>{name} holds no table of readings. Nothing was imported.</source>
        <translation>{name} 中没有读数表格。未导入任何内容。</translation>
    </message>
    <message>
        <source>To read {name}, openpyxl is needed, which is not installed. Install it with: pip install &apos;twinboard[excel]&apos;. Or save the sheet as CSV.</source>
        <translation>读取 {name} 需要 openpyxl，目前尚未安装。请运行“pip install &apos;twinboard[excel]&apos;”安装，或将工作表另存为 CSV。</translation>
    </message>
    <message>
        <source>{name} is damaged or not an Excel workbook (.xlsx). Save it again as .xlsx or as CSV.</source>
        <translation>{name} 已损坏，或不是 Excel 工作簿（.xlsx）。请重新另存为 .xlsx 或 CSV。</translation>
    </message>
    <message>
        <source>{name} is protected with a password, or an old .xls file. Save it as .xlsx without a password, or as CSV.</source>
        <translation>{name} 有密码保护，或是旧的 .xls 文件。请另存为不带密码的 .xlsx，或另存为 CSV。</translation>
    </message>
    <message>
        <source>{name} would take {megabytes} MB once unpacked; at most {most} MB can be read. Save the sheet as CSV, or split it.</source>
        <translation>{name} 解压后将占用 {megabytes} MB，最多只能读取 {most} MB。请将工作表另存为 CSV，或拆分工作表。</translation>
    </message>
    <message>
        <source>{name} has more than {most} cells. Take fewer rows or columns at a time.</source>
        <translation>{name} 的单元格超过 {most} 个。请减少每次读取的行或列。</translation>
    </message>
    <message>
        <source>{name} has no sheet “{sheet}”. It has: {known}.</source>
        <translation>{name} 中没有名为“{sheet}”的工作表。现有的工作表：{known}。</translation>
    </message>
    <message>
        <source>Reading {where} failed: it gives more than this computer can hold, or something no reader here understands.</source>
        <translation>读取 {where} 失败：数据量超出这台电脑的承受能力，或内容无法识别。</translation>
    </message>
    <message>
        <source>PostgreSQL needs one more package on this computer: pip install &apos;twinboard[postgres]&apos;</source>
        <translation>这台电脑还需安装一个软件包才能使用 PostgreSQL：pip install &apos;twinboard[postgres]&apos;</translation>
    </message>
    <message>
        <source>{where} cannot be opened: {detail}</source>
        <translation>无法打开 {where}：{detail}</translation>
    </message>
    <message>
        <source>This login may not read that ({detail}). Ask whoever runs the database for the right to read.</source>
        <translation>此账号无权读取（{detail}）。请向数据库管理员申请读取权限。</translation>
    </message>
    <message>
        <source>{where} is not a SQLite database, or it is damaged ({reason}).</source>
        <translation>{where} 不是 SQLite 数据库，或已损坏（{reason}）。</translation>
    </message>
    <message>
        <source>This query would do more than read, and was not run. Write one that begins with SELECT or WITH.</source>
        <translation>此查询不只是读取数据，因此未执行。请写以 SELECT 或 WITH 开头的查询。</translation>
    </message>
    <message>
        <source>These are several statements. Write one SELECT, without a semicolon within.</source>
        <translation>这里有多条语句。请只写一条 SELECT，中间不要有分号。</translation>
    </message>
    <message>
        <source>The database does not understand the query: {detail}.</source>
        <translation>数据库无法理解此查询：{detail}。</translation>
    </message>
    <message>
        <source>{where} is being written by another program. It is asked again at the next time.</source>
        <translation>其他程序正在写入 {where}。下次读取时会重试。</translation>
    </message>
    <message>
        <source>${{{name}}} is not known on this computer. Set the environment variable {name} and start Twinboard again, or correct the name in the source.</source>
        <translation>这台电脑上没有 ${{{name}}}。请设置环境变量 {name} 后重新启动 Twinboard，或更正数据来源中的名称。</translation>
    </message>
    <message>
        <source>{where} gives more than {most} MB; reading was stopped. Ask it for fewer columns or fewer days.</source>
        <translation>{where} 的数据超过 {most} MB，已停止读取。请减少读取的列数或天数。</translation>
    </message>
    <message>
        <source>{where} gives more than {most} rows; nothing was taken. Ask it for fewer days.</source>
        <translation>{where} 的数据超过 {most} 行，未录入任何读数。请减少读取的天数。</translation>
    </message>
    <message>
        <source>{where} did not give an answer within {seconds} seconds. It is asked again at the next time.</source>
        <translation>{where} 在 {seconds} 秒内没有响应。下次读取时会重试。</translation>
    </message>
    <message>
        <source>Nothing says where to read from. Fill in the place of the source.</source>
        <translation>没有指明从哪里读取。请填写来源位置。</translation>
    </message>
    <message>
        <source>There is no file at {where}. Was it moved or renamed?</source>
        <translation>{where} 处没有文件。是否已被移动或改名？</translation>
    </message>
    <message>
        <source>{where} is not a file. Name a CSV file or an Excel workbook.</source>
        <translation>{where} 不是文件。请指定 CSV 文件或 Excel 工作簿。</translation>
    </message>
    <message>
        <source>“{where}” does not say in which folder. Write the whole path, from the top folder on.</source>
        <translation>“{where}”没有指明所在的文件夹。请写出从根目录开始的完整路径。</translation>
    </message>
    <message>
        <source>{where} is still being written. It is read as soon as it stays as it is.</source>
        <translation>{where} 仍在写入。文件不再变化后会立即读取。</translation>
    </message>
    <message>
        <source>There is no folder at {where}. Was it moved, or is its drive not connected?</source>
        <translation>{where} 处没有文件夹。是否已被移动，或所在的磁盘未连接？</translation>
    </message>
    <message>
        <source>No file in {where} is called like {pattern}.</source>
        <translation>{where} 中没有名称符合 {pattern} 的文件。</translation>
    </message>
    <message>
        <source>{where} answers with JSON that is damaged or breaks off. Tell whoever runs the server.</source>
        <translation>{where} 返回的 JSON 已损坏或不完整。请告知服务器管理员。</translation>
    </message>
    <message>
        <source>There are no rows at “{path}” in the answer of {where}. Paths with rows are: {known}.</source>
        <translation>{where} 返回的内容中，“{path}”处没有行。有行的路径：{known}。</translation>
    </message>
    <message>
        <source>Nothing is asked of the database. Write a query like: SELECT day, users FROM daily</source>
        <translation>尚未填写数据库查询。请写一条查询，例如：SELECT day, users FROM daily</translation>
    </message>
    <message>
        <source>“{where}” is not a database that can be read: name a SQLite file, or a postgresql:// address.</source>
        <translation>“{where}”不是可以读取的数据库：请指定 SQLite 文件，或 postgresql:// 地址。</translation>
    </message>
    <message>
        <source>“{where}” is not an address that can be read. It begins with https:// or http://.</source>
        <translation>“{where}”不是可以读取的网址。网址应以 https:// 或 http:// 开头。</translation>
    </message>
    <message>
        <source>The header “{name}” cannot be sent. Write one in a line, like “Authorization: Bearer ${{TOKEN}}”.</source>
        <translation>无法发送请求头“{name}”。请每行写一个，例如“Authorization: Bearer ${{TOKEN}}”。</translation>
    </message>
    <message>
        <source>There is no computer called {host}, or this one is not connected to the network.</source>
        <translation>没有名为 {host} 的主机，或这台电脑未连接网络。</translation>
    </message>
    <message>
        <source>{host} cannot be reached ({reason}). Is the server running?</source>
        <translation>无法连接 {host}（{reason}）。服务器是否正在运行？</translation>
    </message>
    <message>
        <source>{host} cannot prove that it is {host} ({reason}), so nothing was asked of it. Tell whoever runs the server.</source>
        <translation>{host} 无法证明自己就是 {host}（{reason}），因此未发送任何请求。请告知服务器管理员。</translation>
    </message>
    <message>
        <source>The answer of {where} broke off or is damaged. It is asked again at the next time.</source>
        <translation>{where} 返回的内容中断或已损坏。下次读取时会重试。</translation>
    </message>
    <message>
        <source>{where} leads to another address, and that to another, more than {most} times.</source>
        <translation>{where} 一再转到其他网址，超过了 {most} 次。</translation>
    </message>
    <message>
        <source>{where} leads to “{target}”, which is not an address of the web. It was not followed.</source>
        <translation>{where} 转到“{target}”，但这不是网址，因此未继续访问。</translation>
    </message>
    <message>
        <source>{where} answers {status}: {reason}.</source>
        <translation>{where} 返回 {status}：{reason}。</translation>
    </message>
    <message>
        <source>{where} answers with a web page, not with data. Perhaps it wants a login: see whether it needs a header.</source>
        <translation>{where} 返回的是网页，不是数据。可能需要登录：请确认是否要添加请求头。</translation>
    </message>
    <message>
        <source>{where} answers with “{kind}”. Only JSON, CSV and Excel workbooks can be read.</source>
        <translation>{where} 返回的是“{kind}”。只能读取 JSON、CSV 和 Excel 工作簿。</translation>
    </message>
    <message>
        <source>it does not understand the question; check the address</source>
        <translation>服务器无法理解请求，请检查网址</translation>
    </message>
    <message>
        <source>it wants a login or a key; add it as a header</source>
        <translation>需要登录或密钥，请添加为请求头</translation>
    </message>
    <message>
        <source>this login or key may not read it; ask whoever runs the server</source>
        <translation>此账号或密钥无权读取，请询问服务器管理员</translation>
    </message>
    <message>
        <source>there is nothing at this address; check it for typing errors</source>
        <translation>此网址没有内容，请检查是否输入有误</translation>
    </message>
    <message>
        <source>the proxy of this network wants a login</source>
        <translation>此网络的代理服务器要求登录</translation>
    </message>
    <message>
        <source>what was at this address is gone for good</source>
        <translation>此网址的内容已永久移除</translation>
    </message>
    <message>
        <source>it was asked too often; read this source less often</source>
        <translation>请求过于频繁，请降低此数据来源的读取频率</translation>
    </message>
    <message>
        <source>the server has a fault of its own; tell whoever runs it</source>
        <translation>服务器自身出错，请告知服务器管理员</translation>
    </message>
    <message>
        <source>the server behind it does not answer at the moment</source>
        <translation>后端服务器暂时没有响应</translation>
    </message>
    <message>
        <source>the server is busy or being worked on; it is asked again at the next time</source>
        <translation>服务器繁忙或正在维护，下次读取时会重试</translation>
    </message>
    <message>
        <source>it leads elsewhere but does not say where</source>
        <translation>要求转到其他网址，但没有指明哪一个</translation>
    </message>
    <message>
        <source>it has nothing to give</source>
        <translation>没有返回任何数据</translation>
    </message>
    <message>
        <source>it refuses the question; check the address</source>
        <translation>服务器拒绝了请求，请检查网址</translation>
    </message>
    <message>
        <source>it does not speak https here</source>
        <translation>此处不支持 https</translation>
    </message>
    <message>
        <source>A straight line needs a value where it begins and one where it ends. Type both, or none for no target.</source>
        <translation>直线需要起点和终点两个数值。请都填写；不设目标值则都留空。</translation>
    </message>
    <message>
        <source>The target&apos;s day, {last}, must be after the day on which it begins, {first}. Change one of them.</source>
        <translation>目标日期 {last} 必须晚于开始日期 {first}。请修改其中一个。</translation>
    </message>
    <message>
        <source>“{value}” has another unit than {name}, which is in {unit}.</source>
        <translation>“{value}”的单位与“{name}”不同，后者的单位是 {unit}。</translation>
    </message>
    <message>
        <source>“{value}” has a unit; {name} has none. Type only the number.</source>
        <translation>“{value}”带有单位，而“{name}”没有单位。请只输入数字。</translation>
    </message>
    <message>
        <source>“{name}” cannot stand under “{parent}”, which is the same goal or stands under it.</source>
        <translation>“{name}”不能归到“{parent}”之下：两者是同一目标，或后者是前者的下级目标。</translation>
    </message>
    <message>
        <source>“{name}” cannot have been reached on {day}: today is {today}. Nothing was recorded.</source>
        <translation>“{name}”不可能在 {day} 达成：今天是 {today}。未作任何记录。</translation>
    </message>
    <message>
        <source>A source is read every 1 to {most} minutes; {minutes} is not possible.</source>
        <translation>数据来源的读取间隔为 1 至 {most} 分钟，不能设为 {minutes} 分钟。</translation>
    </message>
    <message>
        <source>A source can send at most {most} headers; these are {count}.</source>
        <translation>一个数据来源最多可发送 {most} 个请求头，现在是 {count} 个。</translation>
    </message>
    <message>
        <source>{days} days cannot be compared. Name 1 to {most} days, and at most {most} days to settle.</source>
        <translation>无法比较 {days} 天。请指定 1 至 {most} 天，沉淀期最多 {most} 天。</translation>
    </message>
    <message>
        <source>What became of the hypothesis of {key} is decided already. Take the verdict back before you change it.</source>
        <translation>{key} 的假设已有结论。如要修改，请先撤回结论。</translation>
    </message>
    <message>
        <source>{key} has no hypothesis, so that there is nothing to confirm.</source>
        <translation>{key} 没有假设，因此没有可确认的结论。</translation>
    </message>
    <message>
        <source>{key} is not released, so that nobody can know what it does. Move it to “{column}” first.</source>
        <translation>{key} 尚未发布，无法得知效果。请先将它移到“{column}”。</translation>
    </message>
    <message>
        <source>What became of {key} must be confirmed by a person.</source>
        <translation>{key} 的结论必须由人来确认。</translation>
    </message>
    <message>
        <source>This belongs to a metric, and this row has none. Type the metric&apos;s name in its column first.</source>
        <translation>此项属于指标，而本行没有指标。请先在指标列中填写指标名称。</translation>
    </message>
    <message>
        <source>This belongs to a goal, and this row has none. Type the goal&apos;s name in its column first.</source>
        <translation>此项属于目标，而本行没有目标。请先在目标列中填写目标名称。</translation>
    </message>
    <message>
        <source>This row is of a milestone. A key result has a row of its own: type it in the empty row at the end.</source>
        <translation>本行是里程碑。关键结果另占一行：请填写在末尾的空行中。</translation>
    </message>
    <message>
        <source>There is no target yet. Type the target, too.</source>
        <translation>还没有目标值。请一并填写目标值。</translation>
    </message>
    <message>
        <source>By when? From the baseline to the target there must be days: type the last one under “To”.</source>
        <translation>到哪天为止？从基线到目标值需要一段时间：请在“止”列填写最后一天。</translation>
    </message>
    <message>
        <source>When is the milestone due? Type the day after its name, as in “{name} {day}”, or under “To”.</source>
        <translation>里程碑何时到期？请在名称后写上日期，例如“{name} {day}”，或填写在“止”列。</translation>
    </message>
    <message>
        <source>The target&apos;s first day, {day}, must be before {other}.</source>
        <translation>目标的开始日期 {day} 必须早于 {other}。</translation>
    </message>
    <message>
        <source>The target&apos;s last day, {day}, must be after {other}.</source>
        <translation>目标的结束日期 {day} 必须晚于 {other}。</translation>
    </message>
    <message>
        <source>This target has {count} points. Open the metric to change them; here its ends can be changed only.</source>
        <translation>此目标曲线有 {count} 个点。要修改这些点，请打开指标；此处只能修改起点和终点。</translation>
    </message>
    <message>
        <source>“{value}” does not say how often. Type daily, weekly or monthly.</source>
        <translation>“{value}”不是频次。请填写每日、每周或每月。</translation>
    </message>
    <message>
        <source>There is no source “{name}”. Sources are: {known}.</source>
        <translation>没有名为“{name}”的数据来源。现有的数据来源：{known}。</translation>
    </message>
    <message>
        <source>What this row was about has been removed meanwhile. Nothing was changed.</source>
        <translation>本行对应的内容在此期间已被移除。未作任何更改。</translation>
    </message>
    <message>
        <source>There is no function “{name}”. Functions are: {known}.</source>
        <translation>没有名为“{name}”的职能。现有的职能：{known}。</translation>
    </message>
    <message>
        <source>{name} has no column “{column}” any more. It has: {known}. Say anew what its columns mean.</source>
        <translation>{name} 不再有“{column}”列，现有：{known}。请重新说明各列的含义。</translation>
    </message>
    <message>
        <source>No column of {name} is called like a metric. Its columns: {columns}. Say which belongs to which with --metric COLUMN=NAME, or make new metrics with --make.</source>
        <translation>{name} 中没有与指标同名的列，现有列：{columns}。请用 --metric COLUMN=NAME 指定对应关系，或用 --make 新建指标。</translation>
    </message>
    <message>
        <source>No column of {name} has days, weeks or months. Its columns: {columns}. Say which is the day with --day.</source>
        <translation>{name} 中没有日期、周或月份的列，现有列：{columns}。请用 --day 指定日期列。</translation>
    </message>
</context>
<context>
    <name>eventlog</name>
    <message>
        <source>it is not a text in UTF-8; save it as “CSV UTF-8”</source>
        <translation>文件不是 UTF-8 文本，请另存为“CSV UTF-8”格式</translation>
    </message>
    <message>
        <source>its first line is “{found}” and must be “{expected}”</source>
        <translation>首行是“{found}”，应为“{expected}”</translation>
    </message>
    <message>
        <source>the line is too long</source>
        <translation>该行过长</translation>
    </message>
    <message>
        <source>its quotation marks do not match</source>
        <translation>引号不配对</translation>
    </message>
    <message>
        <source>it has {count} fields instead of {expected}</source>
        <translation>有 {count} 个字段，应为 {expected} 个</translation>
    </message>
    <message>
        <source>“{value}” is not a time with an offset from UTC</source>
        <translation>“{value}”不是带 UTC 时差的时间</translation>
    </message>
    <message>
        <source>it has no card_id</source>
        <translation>缺少 card_id</translation>
    </message>
    <message>
        <source>a name in it has more than {most} characters</source>
        <translation>有名称超过 {most} 个字符</translation>
    </message>
    <message>
        <source>a name in it has characters that cannot be shown</source>
        <translation>有名称含无法显示的字符</translation>
    </message>
    <message>
        <source>“{kind}” is not a kind of event</source>
        <translation>“{kind}”不是事件类型</translation>
    </message>
    <message>
        <source>there is no column “{name}” on this board</source>
        <translation>本看板上没有名为“{name}”的列</translation>
    </message>
    <message>
        <source>{time} is in the future</source>
        <translation>{time} 是将来的时间</translation>
    </message>
    <message>
        <source>{card} was taken back on this board</source>
        <translation>{card} 在本看板上已作废</translation>
    </message>
    <message>
        <source>the board knows a later move of {card} at the same instant</source>
        <translation>看板上已有 {card} 在同一时刻的后一次移动</translation>
    </message>
    <message>
        <source>it says “{said}”, but {card} was in “{was}”; taken all the same</source>
        <translation>此行写的是“{said}”，而 {card} 当时在“{was}”；仍已导入</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>person</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>column name</source>
        <translation>列名</translation>
    </message>
    <message>
        <source>board name</source>
        <translation>看板名称</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>流转规则</translation>
    </message>
    <message>
        <source>swimlane name</source>
        <translation>泳道名称</translation>
    </message>
    <message>
        <source>template name</source>
        <translation>模板名称</translation>
    </message>
    <message>
        <source>person&apos;s name</source>
        <translation>成员姓名</translation>
    </message>
    <message>
        <source>initials</source>
        <translation>缩写</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>function</source>
        <translation>职能</translation>
    </message>
    <message>
        <source>milestone</source>
        <translation>里程碑</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>checklist entries</source>
        <translation>检查清单条目</translation>
    </message>
    <message>
        <source>links</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>cards that it waits for</source>
        <translation>所等待的卡片</translation>
    </message>
    <message>
        <source>text of the notes</source>
        <translation>备注文字</translation>
    </message>
    <message>
        <source>checklist entry</source>
        <translation>检查清单条目</translation>
    </message>
    <message>
        <source>link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>text of the link</source>
        <translation>链接文字</translation>
    </message>
    <message>
        <source>key result</source>
        <translation>关键结果</translation>
    </message>
    <message>
        <source>metric&apos;s name</source>
        <translation>指标名称</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>name of the search</source>
        <translation>查找名称</translation>
    </message>
    <message>
        <source>search</source>
        <translation>查找条件</translation>
    </message>
    <message>
        <source>source</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>name of the source</source>
        <translation>数据来源名称</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>place of the source</source>
        <translation>来源位置</translation>
    </message>
    <message>
        <source>query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>header</source>
        <translation>请求头</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>target&apos;s first day</source>
        <translation>目标的开始日期</translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>it has no title</source>
        <translation>没有标题</translation>
    </message>
    <message>
        <source>its title is too long and was cut; all of it is in the notes</source>
        <translation>标题过长，已截短；完整标题在备注中</translation>
    </message>
    <message>
        <source>its notes are too long and were cut</source>
        <translation>备注过长，已截短</translation>
    </message>
    <message>
        <source>“{value}” is not a date that can be read; left out</source>
        <translation>“{value}”不是可识别的日期，已略过</translation>
    </message>
    <message>
        <source>“{key}” is in line {line} already</source>
        <translation>“{key}”已在第 {line} 行出现</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Key or number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Swimlane</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Class of service or priority</source>
        <translation>服务类别或优先级</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Blocked, with reason</source>
        <translation>阻塞，含原因</translation>
    </message>
    <message>
        <source>Waits for (keys)</source>
        <translation>等待（编号）</translation>
    </message>
    <message>
        <source>Holds up (keys)</source>
        <translation>被其等待（编号）</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>创建日期</translation>
    </message>
    <message>
        <source>Finished on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Entered the column of this name on</source>
        <translation>进入同名列的日期</translation>
    </message>
    <message>
        <source>Moves (time; who; from; to)</source>
        <translation>移动（时间；操作人；从；到）</translation>
    </message>
    <message>
        <source>Time in each status</source>
        <translation>各状态停留时间</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>所属上级</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>The file is not in UTF-8; it was read as {name}. Look whether the names are right.</source>
        <translation>文件不是 UTF-8 编码，已按 {name} 读取。请检查各名称是否正确。</translation>
    </message>
    <message>
        <source>No column holds keys: cards are known by their titles when the file is imported again.</source>
        <translation>没有编号列：再次导入此文件时，将按标题识别卡片。</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV 表格</translation>
    </message>
    <message>
        <source>Jira writes times without a time zone; they are read as those of {zone}.</source>
        <translation>Jira 写出的时间不带时区，按时区 {zone} 读取。</translation>
    </message>
    <message>
        <source>The file ends after 1,000 rows, where Jira stops. Export the others too and choose all files together.</source>
        <translation>文件止于第 1,000 行，这是 Jira 一次导出的上限。请将其余的也导出，再一起选择所有文件。</translation>
    </message>
    <message>
        <source>The file has no history: a card counts as being in its column since it was made, or since it was resolved.</source>
        <translation>文件不含历史：视卡片自创建或解决之时起就在所在列。</translation>
    </message>
    <message>
        <source>Moves are worked out from the time in each status; cards that came back to a status have none.</source>
        <translation>移动由各状态停留时间推算而来；曾返回某一状态的卡片没有移动记录。</translation>
    </message>
    <message>
        <source>Jira CSV export</source>
        <translation>Jira CSV 导出文件</translation>
    </message>
    <message>
        <source>its list is not in the file; it comes into the first column</source>
        <translation>文件中没有其所在的列表，将放入第一列</translation>
    </message>
    <message>
        <source>Trello exports only the newest {count} actions: the history of these cards begins on {day}.</source>
        <translation>Trello 只导出最近 {count} 次操作：这些卡片的历史从 {day} 开始。</translation>
    </message>
    <message>
        <source>People who left the board have no name in the file; they are left out as owners.</source>
        <translation>已离开看板的成员在文件中没有姓名，不会导入为负责人。</translation>
    </message>
    <message>
        <source>Trello JSON export</source>
        <translation>Trello JSON 导出文件</translation>
    </message>
    <message>
        <source>it is not as Twinboard writes a card</source>
        <translation>不是 Twinboard 写出的卡片格式</translation>
    </message>
    <message>
        <source>Twinboard JSON export</source>
        <translation>Twinboard JSON 导出文件</translation>
    </message>
    <message>
        <source>JSON, complete</source>
        <translation>JSON，完整</translation>
    </message>
    <message>
        <source>Excel spreadsheet</source>
        <translation>Excel 表格</translation>
    </message>
    <message>
        <source>“{key}” is in another of the files, with other content</source>
        <translation>“{key}”也在另一个文件中，且内容不同</translation>
    </message>
    <message>
        <source>the file breaks off in this row; export it again</source>
        <translation>文件在此行中断，请重新导出</translation>
    </message>
    <message>
        <source>it has {count} fields, the first row names only {expected}</source>
        <translation>有 {count} 个字段，而首行只有 {expected} 个名称</translation>
    </message>
    <message>
        <source>a card can have {most} checklist entries or links, it has {count}; the others are left out</source>
        <translation>每张卡片最多 {most} 个检查项或链接，这里有 {count} 个；其余已略过</translation>
    </message>
    <message>
        <source>it would wait for itself by way of {key}; that is left out</source>
        <translation>经由 {key} 会变成等待自己，已略过此项等待</translation>
    </message>
    <message>
        <source>{key} was taken back on this board</source>
        <translation>{key} 在本看板上已作废</translation>
    </message>
    <message>
        <source>another row is the same card, {key}</source>
        <translation>另有一行是同一张卡片 {key}</translation>
    </message>
    <message>
        <source>created on {time}, which is in the future: taken as now</source>
        <translation>创建时间 {time} 在未来：按现在计</translation>
    </message>
    <message>
        <source>finished on {time}, which is in the future: taken as now</source>
        <translation>完成时间 {time} 在未来：按现在计</translation>
    </message>
    <message>
        <source>moved on {time}, which is in the future: taken as now</source>
        <translation>移动时间 {time} 在未来：按现在计</translation>
    </message>
    <message>
        <source>“{text}” is not a number</source>
        <translation>“{text}”不是数字</translation>
    </message>
    <message>
        <source>“{text}” is more than one number</source>
        <translation>“{text}”不止一个数字</translation>
    </message>
    <message>
        <source>“{text}”: its comma and its point do not stand where they do in the other numbers</source>
        <translation>“{text}”中逗号和点的位置与其他数字不一致</translation>
    </message>
    <message>
        <source>the spreadsheet has an error there: {text}</source>
        <translation>电子表格此处有错误：{text}</translation>
    </message>
    <message>
        <source>“{text}” is not a day, a week or a month</source>
        <translation>“{text}”不是日期、周或月份</translation>
    </message>
    <message>
        <source>the row does not say which day it is of</source>
        <translation>此行没有写明是哪一天</translation>
    </message>
    <message>
        <source>“{text}” is longer than a month; readings are for a day, a week or a month</source>
        <translation>“{text}”超过一个月；读数的周期只能是一天、一周或一个月</translation>
    </message>
    <message>
        <source>“{text}” has another unit than the metric, which is in {unit}</source>
        <translation>“{text}”的单位与指标不同，指标的单位是 {unit}</translation>
    </message>
    <message>
        <source>the period of {text} has not begun yet</source>
        <translation>{text} 所在的周期尚未开始</translation>
    </message>
    <message>
        <source>line {line} has another value for the same period: {text}</source>
        <translation>第 {line} 行在同一周期有另一个值：{text}</translation>
    </message>
    <message>
        <source>“{text}” is longer than a day, and the metric is read daily</source>
        <translation>“{text}”超过一天，而此指标每日录入</translation>
    </message>
    <message>
        <source>“{text}” is longer than a week, and the metric is read weekly</source>
        <translation>“{text}”超过一周，而此指标每周录入</translation>
    </message>
    <message>
        <source>“{text}” is longer than a month, and the metric is read monthly</source>
        <translation>“{text}”超过一个月，而此指标每月录入</translation>
    </message>
    <message>
        <source>The periods stand side by side in this table, so each line here is one of its columns, counted from the left.</source>
        <translation>此表中各周期横向并排，因此这里的每一“行”是表中的一列，从左数起。</translation>
    </message>
    <message>
        <source>{count} cells have a formula whose value is not kept in the file, so they count as empty. Open it in a spreadsheet program, save it, and import it again.</source>
        <translation>有 {count} 个单元格含公式，但文件中未保存其结果，因此视为空白。请用电子表格软件打开并保存，再重新导入。</translation>
    </message>
    <message>
        <source>there is no column “{column}” any more</source>
        <translation>不再有“{column}”列</translation>
    </message>
</context>
<context>
    <name>layouts</name>
    <message>
        <source>Large cards</source>
        <translation>大号卡片</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>A5 cards</source>
        <translation>A5 卡片</translation>
    </message>
    <message>
        <source>Action codes</source>
        <translation>动作码</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>胸卡</translation>
    </message>
    <message>
        <source>Corner markers</source>
        <translation>角标</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>列头卡</translation>
    </message>
    <message>
        <source>Index cards A6</source>
        <translation>A6 索引卡</translation>
    </message>
    <message>
        <source>Index cards A7</source>
        <translation>A7 索引卡</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>不干胶标签</translation>
    </message>
    <message>
        <source>Swimlane headers</source>
        <translation>泳道头卡</translation>
    </message>
    <message>
        <source>Sticky notes</source>
        <translation>便利贴</translation>
    </message>
    <message>
        <source>Label roll</source>
        <translation>标签卷纸</translation>
    </message>
    <message>
        <source>Train cards</source>
        <translation>发布火车卡</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;Board</source>
        <translation>看板(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Wall</source>
        <translation>墙面(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>打印(&amp;P)</translation>
    </message>
    <message>
        <source>Business &amp;data</source>
        <translation>业务数据(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>operations</name>
    <message>
        <source>Restore {name}</source>
        <translation>从备份 {name} 恢复</translation>
    </message>
    <message>
        <source>New board {name}</source>
        <translation>新建看板“{name}”</translation>
    </message>
    <message>
        <source>Change board {name}</source>
        <translation>修改看板“{name}”</translation>
    </message>
    <message>
        <source>New column {column}</source>
        <translation>新建列“{column}”</translation>
    </message>
    <message>
        <source>Change column {column}</source>
        <translation>修改列“{column}”</translation>
    </message>
    <message>
        <source>Rename column {before} to {column}</source>
        <translation>将列“{before}”改名为“{column}”</translation>
    </message>
    <message>
        <source>Move column {column}</source>
        <translation>移动列“{column}”</translation>
    </message>
    <message>
        <source>Split column {column} into {left} and {right}</source>
        <translation>将列“{column}”拆分为“{left}”和“{right}”</translation>
    </message>
    <message>
        <source>Remove column {column}</source>
        <translation>移除列“{column}”</translation>
    </message>
    <message>
        <source>Remove column {column}, its cards ({count}) to {target}</source>
        <translation>移除列“{column}”，其中 {count} 张卡片移到“{target}”</translation>
    </message>
    <message>
        <source>New swimlane {name}</source>
        <translation>新建泳道“{name}”</translation>
    </message>
    <message>
        <source>Change swimlane {name}</source>
        <translation>修改泳道“{name}”</translation>
    </message>
    <message>
        <source>Move swimlane {name}</source>
        <translation>移动泳道“{name}”</translation>
    </message>
    <message>
        <source>Remove swimlane {name}</source>
        <translation>移除泳道“{name}”</translation>
    </message>
    <message>
        <source>Remove swimlane {name}, its cards ({count}) to {target}</source>
        <translation>移除泳道“{name}”，其中 {count} 张卡片移到“{target}”</translation>
    </message>
    <message>
        <source>New person {name}</source>
        <translation>添加成员 {name}</translation>
    </message>
    <message>
        <source>Change person {name}</source>
        <translation>修改成员 {name}</translation>
    </message>
    <message>
        <source>Remove person {name}</source>
        <translation>移除成员 {name}</translation>
    </message>
    <message>
        <source>Remove person {name}, also from cards ({count})</source>
        <translation>移除成员 {name}，并取消其对 {count} 张卡片的负责</translation>
    </message>
    <message>
        <source>New goal {name}</source>
        <translation>新建目标“{name}”</translation>
    </message>
    <message>
        <source>Change goal {name}</source>
        <translation>修改目标“{name}”</translation>
    </message>
    <message>
        <source>Rename goal {before} to {name}</source>
        <translation>将目标“{before}”改名为“{name}”</translation>
    </message>
    <message>
        <source>Move goal {name}</source>
        <translation>移动目标“{name}”</translation>
    </message>
    <message>
        <source>Move goal {name} under {parent}</source>
        <translation>将目标“{name}”移到“{parent}”之下</translation>
    </message>
    <message>
        <source>Move goal {name} to the top</source>
        <translation>将目标“{name}”移到最上层</translation>
    </message>
    <message>
        <source>Remove goal {name}</source>
        <translation>移除目标“{name}”</translation>
    </message>
    <message>
        <source>Remove goal {name}, its sub-goals ({count}) one step up</source>
        <translation>移除目标“{name}”，其 {count} 个子目标上移一级</translation>
    </message>
    <message>
        <source>New milestone {name}</source>
        <translation>新建里程碑“{name}”</translation>
    </message>
    <message>
        <source>Change milestone {name}</source>
        <translation>修改里程碑“{name}”</translation>
    </message>
    <message>
        <source>Remove milestone {name}</source>
        <translation>移除里程碑“{name}”</translation>
    </message>
    <message>
        <source>Milestone reached: {name}</source>
        <translation>里程碑“{name}”已达成</translation>
    </message>
    <message>
        <source>Milestone not reached after all: {name}</source>
        <translation>里程碑“{name}”改为未达成</translation>
    </message>
    <message>
        <source>Functions that carry goals: {names}</source>
        <translation>承担目标的职能：{names}</translation>
    </message>
    <message>
        <source>No functions that carry goals</source>
        <translation>没有承担目标的职能</translation>
    </message>
    <message>
        <source>Set {count} goals</source>
        <translation>设定 {count} 个目标</translation>
    </message>
    <message>
        <source>New data source {name}</source>
        <translation>新建数据来源“{name}”</translation>
    </message>
    <message>
        <source>Import {count} events of {cards} cards</source>
        <translation>导入 {cards} 张卡片的 {count} 个事件</translation>
    </message>
    <message>
        <source>Block {count} cards</source>
        <translation>阻塞 {count} 张卡片</translation>
    </message>
    <message>
        <source>Unblock {count} cards</source>
        <translation>解除 {count} 张卡片的阻塞</translation>
    </message>
    <message>
        <source>Archive {count} cards</source>
        <translation>归档 {count} 张卡片</translation>
    </message>
    <message>
        <source>Discard {count} cards</source>
        <translation>放弃 {count} 张卡片</translation>
    </message>
    <message>
        <source>Take back {count} cards</source>
        <translation>作废 {count} 张卡片</translation>
    </message>
    <message>
        <source>Assign {count} cards to {name}</source>
        <translation>将 {count} 张卡片指派给 {name}</translation>
    </message>
    <message>
        <source>Take {name} off {key}</source>
        <translation>取消 {name} 对 {key} 的负责</translation>
    </message>
    <message>
        <source>Take {name} off {count} cards</source>
        <translation>取消 {name} 对 {count} 张卡片的负责</translation>
    </message>
    <message>
        <source>Move {count} cards to {lane}</source>
        <translation>将 {count} 张卡片移到“{lane}”</translation>
    </message>
    <message>
        <source>Move {count} cards to {column}, {lane}</source>
        <translation>将 {count} 张卡片移到“{column}”的“{lane}”</translation>
    </message>
    <message>
        <source>Move {count} cards out of their swimlanes</source>
        <translation>将 {count} 张卡片移出泳道</translation>
    </message>
    <message>
        <source>Reorder {key} in {column}</source>
        <translation>调整 {key} 在“{column}”中的顺序</translation>
    </message>
    <message>
        <source>Move {key} to {column}</source>
        <translation>将 {key} 移到“{column}”</translation>
    </message>
    <message>
        <source>Reorder {count} cards in {column}</source>
        <translation>调整 {count} 张卡片在“{column}”中的顺序</translation>
    </message>
    <message>
        <source>Move {count} cards to {column}</source>
        <translation>将 {count} 张卡片移到“{column}”</translation>
    </message>
    <message>
        <source>Add {key} to {column}</source>
        <translation>添加 {key} 到“{column}”</translation>
    </message>
    <message>
        <source>See {key} in {column}</source>
        <translation>在“{column}”扫到 {key}</translation>
    </message>
    <message>
        <source>Move {key} to {column}, {lane}</source>
        <translation>将 {key} 移到“{column}”的“{lane}”</translation>
    </message>
    <message>
        <source>Move {key} to {lane}</source>
        <translation>将 {key} 移到“{lane}”</translation>
    </message>
    <message>
        <source>Move {key} out of its swimlane</source>
        <translation>将 {key} 移出泳道</translation>
    </message>
    <message>
        <source>Change the title of {key}</source>
        <translation>修改 {key} 的标题</translation>
    </message>
    <message>
        <source>Change the notes of {key}</source>
        <translation>修改 {key} 的备注</translation>
    </message>
    <message>
        <source>Change the type of {key}</source>
        <translation>修改 {key} 的类型</translation>
    </message>
    <message>
        <source>Change the class of service of {key}</source>
        <translation>修改 {key} 的服务类别</translation>
    </message>
    <message>
        <source>Change the due date of {key}</source>
        <translation>修改 {key} 的截止日期</translation>
    </message>
    <message>
        <source>Change the goal of {key}</source>
        <translation>修改 {key} 的目标</translation>
    </message>
    <message>
        <source>Change the owners of {key}</source>
        <translation>修改 {key} 的负责人</translation>
    </message>
    <message>
        <source>Change the labels of {key}</source>
        <translation>修改 {key} 的标签</translation>
    </message>
    <message>
        <source>Change the checklist of {key}</source>
        <translation>修改 {key} 的检查清单</translation>
    </message>
    <message>
        <source>Change the links of {key}</source>
        <translation>修改 {key} 的链接</translation>
    </message>
    <message>
        <source>Change what {key} waits for</source>
        <translation>修改 {key} 等待的卡片</translation>
    </message>
    <message>
        <source>Change the hypothesis of {key}</source>
        <translation>修改 {key} 的假设</translation>
    </message>
    <message>
        <source>Tick “{entry}” on {key}</source>
        <translation>勾选 {key} 的“{entry}”</translation>
    </message>
    <message>
        <source>Take the tick off “{entry}” on {key}</source>
        <translation>取消勾选 {key} 的“{entry}”</translation>
    </message>
    <message>
        <source>Add “{entry}” to the checklist of {key}</source>
        <translation>在 {key} 的检查清单中添加“{entry}”</translation>
    </message>
    <message>
        <source>Assign {key} to {name}</source>
        <translation>将 {key} 指派给 {name}</translation>
    </message>
    <message>
        <source>Block {key}</source>
        <translation>阻塞 {key}</translation>
    </message>
    <message>
        <source>Unblock {key}</source>
        <translation>解除 {key} 的阻塞</translation>
    </message>
    <message>
        <source>Bring {key} back to {column}</source>
        <translation>将 {key} 取回到“{column}”</translation>
    </message>
    <message>
        <source>Discard {key}</source>
        <translation>放弃 {key}</translation>
    </message>
    <message>
        <source>Take back {key}</source>
        <translation>作废 {key}</translation>
    </message>
    <message>
        <source>Archive {key}</source>
        <translation>归档 {key}</translation>
    </message>
    <message>
        <source>Bring back {key}</source>
        <translation>取回 {key}</translation>
    </message>
    <message>
        <source>Bring back {count} cards</source>
        <translation>取回 {count} 张卡片</translation>
    </message>
    <message>
        <source>Print cards ({count})</source>
        <translation>打印卡片（{count} 张）</translation>
    </message>
    <message>
        <source>New metric {name}</source>
        <translation>添加指标“{name}”</translation>
    </message>
    <message>
        <source>Change metric {name}</source>
        <translation>修改指标“{name}”</translation>
    </message>
    <message>
        <source>Move metric {name}</source>
        <translation>移动指标“{name}”</translation>
    </message>
    <message>
        <source>Targets of {name}</source>
        <translation>设定“{name}”的目标值</translation>
    </message>
    <message>
        <source>{name} is no key result any longer</source>
        <translation>“{name}”不再是关键结果</translation>
    </message>
    <message>
        <source>Key result of {goal}: {name}</source>
        <translation>“{goal}”的关键结果：“{name}”</translation>
    </message>
    <message>
        <source>Reading {name} {period}: {value}</source>
        <translation>读数“{name}”{period}：{value}</translation>
    </message>
    <message>
        <source>{count} readings</source>
        <translation>录入 {count} 项读数</translation>
    </message>
    <message>
        <source>Withdraw reading {name} {period}</source>
        <translation>撤回读数“{name}”{period}</translation>
    </message>
    <message>
        <source>Undo: {title}</source>
        <translation>撤销：{title}</translation>
    </message>
    <message>
        <source>Redo: {title}</source>
        <translation>重做：{title}</translation>
    </message>
    <message>
        <source>Move {count} cards</source>
        <translation>移动 {count} 张卡片</translation>
    </message>
    <message>
        <source>See {count} cards in {column}</source>
        <translation>在“{column}”扫到 {count} 张卡片</translation>
    </message>
    <message>
        <source>Wall photo, nothing moved</source>
        <translation>墙面照片：没有移动</translation>
    </message>
    <message>
        <source>Wall photo, {count} moves</source>
        <translation>墙面照片：移动 {count} 张卡片</translation>
    </message>
    <message>
        <source>Wall photo, {key} to {column}</source>
        <translation>墙面照片：将 {key} 移到“{column}”</translation>
    </message>
    <message>
        <source>Note that {key} was moved on the wall</source>
        <translation>记录 {key} 已在墙上移动</translation>
    </message>
    <message>
        <source>Note that {count} cards were moved on the wall</source>
        <translation>记录 {count} 张卡片已在墙上移动</translation>
    </message>
    <message>
        <source>Note that {key} was taken down</source>
        <translation>记录 {key} 已从墙上取下</translation>
    </message>
    <message>
        <source>Note that {count} cards were taken down</source>
        <translation>记录 {count} 张卡片已从墙上取下</translation>
    </message>
    <message>
        <source>Note that the board is right about {key}</source>
        <translation>记录 {key} 以看板为准</translation>
    </message>
    <message>
        <source>Change {key}</source>
        <translation>修改 {key}</translation>
    </message>
    <message>
        <source>Change {count} cards</source>
        <translation>修改 {count} 张卡片</translation>
    </message>
    <message>
        <source>New template {name}</source>
        <translation>新建卡片模板“{name}”</translation>
    </message>
    <message>
        <source>Change template {name}</source>
        <translation>修改卡片模板“{name}”</translation>
    </message>
    <message>
        <source>Remove template {name}</source>
        <translation>移除卡片模板“{name}”</translation>
    </message>
    <message>
        <source>Comment on {key}</source>
        <translation>评论 {key}</translation>
    </message>
    <message>
        <source>Change a comment on {key}</source>
        <translation>修改 {key} 的评论</translation>
    </message>
    <message>
        <source>Take away a comment on {key}</source>
        <translation>删除 {key} 的评论</translation>
    </message>
    <message>
        <source>Keep the search {name}</source>
        <translation>保存查找“{name}”</translation>
    </message>
    <message>
        <source>Remove the search {name}</source>
        <translation>移除已存查找“{name}”</translation>
    </message>
    <message>
        <source>Import {count} cards from {file}</source>
        <translation>从 {file} 导入 {count} 张卡片</translation>
    </message>
    <message>
        <source>Choose what printed cards show</source>
        <translation>选择打印的卡片显示哪些内容</translation>
    </message>
    <message>
        <source>One reading from {origin}</source>
        <translation>来自 {origin} 的一个读数</translation>
    </message>
    <message>
        <source>{count} readings from {origin}</source>
        <translation>从 {origin} 录入 {count} 项读数</translation>
    </message>
    <message>
        <source>New source {name}</source>
        <translation>新建数据来源“{name}”</translation>
    </message>
    <message>
        <source>Change source {name}</source>
        <translation>修改数据来源“{name}”</translation>
    </message>
    <message>
        <source>Remove source {name}</source>
        <translation>移除数据来源“{name}”</translation>
    </message>
    <message>
        <source>{name}: {count} readings</source>
        <translation>“{name}”：{count} 项读数</translation>
    </message>
    <message>
        <source>{source}: {name} {period}: {value}</source>
        <translation>“{source}”：“{name}”{period}：{value}</translation>
    </message>
    <message>
        <source>No hypothesis for {key}</source>
        <translation>取消 {key} 的假设</translation>
    </message>
    <message>
        <source>Take back the verdict on {key}</source>
        <translation>撤回 {key} 的结论</translation>
    </message>
    <message>
        <source>Hypothesis: {key} raises {metric}</source>
        <translation>假设：{key} 使“{metric}”上升</translation>
    </message>
    <message>
        <source>Hypothesis: {key} lowers {metric}</source>
        <translation>假设：{key} 使“{metric}”下降</translation>
    </message>
    <message>
        <source>New requirement for {metric}</source>
        <translation>为“{metric}”新建需求</translation>
    </message>
    <message>
        <source>Verdict on {key}: as hoped</source>
        <translation>{key} 的结论：符合预期</translation>
    </message>
    <message>
        <source>Verdict on {key}: the other way</source>
        <translation>{key} 的结论：适得其反</translation>
    </message>
    <message>
        <source>Verdict on {key}: no detectable change</source>
        <translation>{key} 的结论：看不出变化</translation>
    </message>
    <message>
        <source>Verdict on {key}: cannot be told apart</source>
        <translation>{key} 的结论：无法区分</translation>
    </message>
    <message>
        <source>Verdict on {key}: not checked</source>
        <translation>{key} 的结论：未检验</translation>
    </message>
    <message>
        <source>Change the table of goals, rows: {count}</source>
        <translation>修改目标表的 {count} 行</translation>
    </message>
    <message>
        <source>Add {name} to the table of goals</source>
        <translation>在目标表中添加“{name}”</translation>
    </message>
    <message>
        <source>Change {name} in the table of goals</source>
        <translation>在目标表中修改“{name}”</translation>
    </message>
    <message>
        <source>Rename function {name}: {new_name}</source>
        <translation>将职能“{name}”改名为“{new_name}”</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>Expedite</source>
        <translation>加急</translation>
    </message>
    <message>
        <source>Fixed date</source>
        <translation>固定日期</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Intangible</source>
        <translation>无形</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Bug</source>
        <translation>缺陷</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>运营</translation>
    </message>
    <message>
        <source>Due {day} {month} {year}</source>
        <translation>截止 {year}年{month}{day}日</translation>
    </message>
    <message>
        <source>WIP limit {limit}</source>
        <translation>在制品上限 {limit}</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>左上</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>右上</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>右下</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>左下</translation>
    </message>
    <message>
        <source>{date} · print {revision}</source>
        <translation>{date} · 第 {revision} 版</translation>
    </message>
    <message>
        <source>Goal: {goal}</source>
        <translation>目标：{goal}</translation>
    </message>
    <message>
        <source>Stick a note here, its sticky edge at the top</source>
        <translation>在此贴一张便利贴，有胶的一边朝上</translation>
    </message>
    <message>
        <source>Wall list</source>
        <translation>墙面清单</translation>
    </message>
    <message>
        <source>{board} · {date}</source>
        <translation>{board} · {date}</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>第 {page} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>→ move to {column}</source>
        <translation>→ 移到“{column}”</translation>
    </message>
    <message>
        <source>take down</source>
        <translation>取下</translation>
    </message>
    <message>
        <source>print and hang up here</source>
        <translation>打印并贴在这里</translation>
    </message>
    <message>
        <source>look for it: last seen on {date}</source>
        <translation>请找一找：上次看到是 {date}</translation>
    </message>
    <message>
        <source>look for it: never seen yet</source>
        <translation>请找一找：还从未看到过</translation>
    </message>
    <message>
        <source>decide; board: {column}</source>
        <translation>待定；看板：{column}</translation>
    </message>
    <message>
        <source>look at it: twice, between or outside the columns</source>
        <translation>请看一看：贴了多处、在两列之间或在各列之外</translation>
    </message>
    <message>
        <source>print again, and swap</source>
        <translation>重新打印并替换</translation>
    </message>
    <message>
        <source>card {number} of {count} from the top</source>
        <translation>从上往下第 {number} 张，共 {count} 张</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>其他位置</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>Scan a card, then this: the card is blocked.</source>
        <translation>先扫卡片，再扫此码：卡片标为阻塞。</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>解除阻塞</translation>
    </message>
    <message>
        <source>Scan a card, then this: the card can go on.</source>
        <translation>先扫卡片，再扫此码：卡片可以继续。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Scan a card, then this: the card is finished.</source>
        <translation>先扫卡片，再扫此码：卡片移到完成列。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Scan this alone: what was done last is taken back.</source>
        <translation>只扫此码：撤销最近一次操作。</translation>
    </message>
</context>
<context>
    <name>scanning</name>
    <message>
        <source>from {name}</source>
        <translation>来自“{name}”</translation>
    </message>
    <message>
        <source>{key} → {to}</source>
        <translation>{key} → {to}</translation>
    </message>
    <message>
        <source>{count} cards → {to}</source>
        <translation>{count} 张卡片 → {to}</translation>
    </message>
    <message>
        <source>{key} is in {to}</source>
        <translation>{key} 在“{to}”</translation>
    </message>
    <message>
        <source>{count} cards are in {to}</source>
        <translation>{count} 张卡片在“{to}”</translation>
    </message>
    <message>
        <source>{key} is with {to}</source>
        <translation>{key} 由 {to} 负责</translation>
    </message>
    <message>
        <source>{count} cards are with {to}</source>
        <translation>{count} 张卡片由 {to} 负责</translation>
    </message>
    <message>
        <source>{to} takes {key}</source>
        <translation>{to} 接手 {key}</translation>
    </message>
    <message>
        <source>{to} takes {count} cards</source>
        <translation>{to} 接手 {count} 张卡片</translation>
    </message>
    <message>
        <source>{key} is blocked</source>
        <translation>{key} 已阻塞</translation>
    </message>
    <message>
        <source>{count} cards are blocked</source>
        <translation>{count} 张卡片已阻塞</translation>
    </message>
    <message>
        <source>{key} can go on</source>
        <translation>{key} 可以继续</translation>
    </message>
    <message>
        <source>{count} cards can go on</source>
        <translation>{count} 张卡片可以继续</translation>
    </message>
    <message>
        <source>{keys} → ?</source>
        <translation>{keys} → ？</translation>
    </message>
    <message>
        <source>Now scan a column header, a badge or an action code</source>
        <translation>接着请扫列头卡、胸卡或动作码</translation>
    </message>
    <message>
        <source>Next cards → {to}</source>
        <translation>接下来的卡片 → {to}</translation>
    </message>
    <message>
        <source>No longer: next cards → {to}</source>
        <translation>已停用：接下来的卡片 → {to}</translation>
    </message>
    <message>
        <source>The action is over</source>
        <translation>动作已停用</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>This was {name}’s. Scan “Undo” once more to take it back</source>
        <translation>操作人：{name}。要撤销，请再扫一次“撤销”</translation>
    </message>
    <message>
        <source>Corner {name} of the wall</source>
        <translation>墙面角标 {name}</translation>
    </message>
    <message>
        <source>Release train {number}</source>
        <translation>发布火车 {number}</translation>
    </message>
    <message>
        <source>{column}: {count} cards, limit {limit}</source>
        <translation>{column}：{count} 张卡片，上限 {limit}</translation>
    </message>
    <message>
        <source>{key}: this is an older print. Take it off and hang the newest</source>
        <translation>{key}：这是旧版卡片，请取下，换上最新版</translation>
    </message>
    <message>
        <source>{key} has changed: reprint this card</source>
        <translation>{key} 已有改动：请重印此卡片</translation>
    </message>
    <message>
        <source>Other codes on the picture, left out: {count}</source>
        <translation>图片中忽略的其他二维码：{count}</translation>
    </message>
    <message>
        <source>Confirmed: it was so already</source>
        <translation>已确认：原本就是如此</translation>
    </message>
    <message>
        <source>until it is scanned again, or nothing is for 30 seconds</source>
        <translation>再扫一次，或 30 秒内没有扫码，即停用</translation>
    </message>
    <message>
        <source>The next card waits for what is to happen to it</source>
        <translation>下一张卡片将等待指令</translation>
    </message>
    <message>
        <source>It is for photos and for people; scanning it changes nothing</source>
        <translation>它供拍照和辨认之用，扫码不会改变任何内容</translation>
    </message>
    <message>
        <source>Next cards: block</source>
        <translation>接下来的卡片：阻塞</translation>
    </message>
    <message>
        <source>Next cards: unblock</source>
        <translation>接下来的卡片：解除阻塞</translation>
    </message>
    <message>
        <source>Next cards: done</source>
        <translation>接下来的卡片：完成</translation>
    </message>
    <message>
        <source>Next cards: undo</source>
        <translation>接下来的卡片：撤销</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>who owns it; me, none</source>
        <translation>由谁负责；我、无</translation>
    </message>
    <message>
        <source>a label; none</source>
        <translation>某个标签；无</translation>
    </message>
    <message>
        <source>in this column</source>
        <translation>位于此列</translation>
    </message>
    <message>
        <source>in this swimlane</source>
        <translation>位于此泳道</translation>
    </message>
    <message>
        <source>what it is for; none</source>
        <translation>为哪个目标；无</translation>
    </message>
    <message>
        <source>requirement, bug, operations</source>
        <translation>需求、缺陷、运营</translation>
    </message>
    <message>
        <source>the class of service</source>
        <translation>卡片的服务类别</translation>
    </message>
    <message>
        <source>the key, or its beginning</source>
        <translation>编号或其开头</translation>
    </message>
    <message>
        <source>words of the title only</source>
        <translation>仅标题中的文字</translation>
    </message>
    <message>
        <source>words of the notes only</source>
        <translation>仅备注中的文字</translation>
    </message>
    <message>
        <source>words of the checklist only; none</source>
        <translation>仅检查清单中的文字；无</translation>
    </message>
    <message>
        <source>words of the comments only</source>
        <translation>仅评论中的文字</translation>
    </message>
    <message>
        <source>words of the links only</source>
        <translation>仅链接中的文字</translation>
    </message>
    <message>
        <source>why it is blocked</source>
        <translation>阻塞原因</translation>
    </message>
    <message>
        <source>open, started, done, blocked…</source>
        <translation>未完成、已开始、已完成、阻塞…</translation>
    </message>
    <message>
        <source>cannot go on</source>
        <translation>无法继续</translation>
    </message>
    <message>
        <source>unfinished after its due day</source>
        <translation>过了截止日期仍未完成</translation>
    </message>
    <message>
        <source>depends on an unfinished card</source>
        <translation>等待未完成的卡片</translation>
    </message>
    <message>
        <source>owned by me</source>
        <translation>由我负责</translation>
    </message>
    <message>
        <source>to be expedited</source>
        <translation>服务类别为加急</translation>
    </message>
    <message>
        <source>somebody commented on it</source>
        <translation>有人评论过</translation>
    </message>
    <message>
        <source>its paper is out of date</source>
        <translation>纸质卡片已过时</translation>
    </message>
    <message>
        <source>has a paper card</source>
        <translation>有纸质卡片</translation>
    </message>
    <message>
        <source>has no paper card yet</source>
        <translation>尚无纸质卡片</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>尚未完成</translation>
    </message>
    <message>
        <source>started and not finished</source>
        <translation>已开始，尚未完成</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已经完成</translation>
    </message>
    <message>
        <source>due&lt;7d, due:today, due:this-week</source>
        <translation>截止&lt;7天、截止:今天、截止:本周</translation>
    </message>
    <message>
        <source>days since its start: age&gt;10d</source>
        <translation>开始至今的天数：年龄&gt;10天</translation>
    </message>
    <message>
        <source>days in its column: days&gt;3d</source>
        <translation>在本列的天数：天数&gt;3天</translation>
    </message>
    <message>
        <source>days since it was blocked: blocked&gt;2d</source>
        <translation>阻塞至今的天数：阻塞&gt;2天</translation>
    </message>
    <message>
        <source>added&lt;7d, added:today</source>
        <translation>新增&lt;7天、新增:今天</translation>
    </message>
    <message>
        <source>changed&lt;2d, changed:today</source>
        <translation>更新&lt;2天、更新:今天</translation>
    </message>
    <message>
        <source>finished:this-week, finished&lt;7d</source>
        <translation>完成:本周、完成&lt;7天</translation>
    </message>
    <message>
        <source>checklist&lt;50%: done so far</source>
        <translation>已完成的比例：清单&lt;50%</translation>
    </message>
    <message>
        <source>There is no field “{name}”; it is looked for as a word.</source>
        <translation>没有名为“{name}”的字段，已按文字查找。</translation>
    </message>
    <message>
        <source>The quotation mark is not closed.</source>
        <translation>引号没有配对。</translation>
    </message>
    <message>
        <source>Nothing stands behind “{name}” yet.</source>
        <translation>“{name}”后面还没有内容。</translation>
    </message>
    <message>
        <source>“{value}” is neither a day like 2026-12-24 nor a number of days like 7d.</source>
        <translation>“{value}”既不是 2026-12-24 这样的日期，也不是 7天 这样的天数。</translation>
    </message>
    <message>
        <source>“{value}” is not a number of days like 7d.</source>
        <translation>“{value}”不是 7天 这样的天数。</translation>
    </message>
    <message>
        <source>“{value}” is not a share like 50%.</source>
        <translation>“{value}”不是 50% 这样的比例。</translation>
    </message>
    <message>
        <source>“{name}” is neither more nor less; write “{name}:” and a value.</source>
        <translation>“{name}”不能比较大小，请写成“{name}:”加一个值。</translation>
    </message>
    <message>
        <source>There is nothing called “{value}” that a card can be.</source>
        <translation>卡片没有“{value}”这种状态。</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The language of the window and of what it prints. Takes effect at once.</source>
        <translation>窗口和打印内容所用的语言，立即生效。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Light for bright rooms and projectors, dark for dim ones.</source>
        <translation>明亮的房间和投影仪适合浅色，昏暗的房间适合深色。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Zoom in percent</source>
        <translation>缩放（百分比）</translation>
    </message>
    <message>
        <source>How large cards and figures are; larger for screens that are read from afar.</source>
        <translation>卡片和数字的大小；需要远看的屏幕请调大。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Stands beside every change that is made on this computer. Empty: the name you are logged in with.</source>
        <translation>记录在这台电脑上所做的每次更改旁。留空则使用登录名。</translation>
    </message>
    <message>
        <source>You</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>One sound for a scan that worked, another for one that did not.</source>
        <translation>扫码成功和失败时各有一种提示音。</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>扫码枪</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>扫码站</translation>
    </message>
    <message>
        <source>A column&apos;s name: every card scanned on this computer goes there. Empty: scan the column&apos;s header too.</source>
        <translation>列的名称：在这台电脑上扫到的卡片都移到该列。留空则还需扫列头卡。</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <source>Where the daily backups go. Empty: beside the other data of this program.</source>
        <translation>每日备份的存放位置。留空则与本程序的其他数据放在一起。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Photo of the wall due after hours</source>
        <translation>墙面照片有效时间（小时）</translation>
    </message>
    <message>
        <source>After so long the age of the wall&apos;s last photo stands out above the boards.</source>
        <translation>超过此时间，看板上方会醒目显示距上次拍摄墙面有多久。</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>墙面</translation>
    </message>
    <message>
        <source>Days until a card counts as lost</source>
        <translation>卡片视为丢失的天数</translation>
    </message>
    <message>
        <source>A card that photos of the wall have not shown for so long is asked about.</source>
        <translation>卡片在墙面照片中这么久没有出现，就会询问。</translation>
    </message>
    <message>
        <source>Days until finished cards leave the wall</source>
        <translation>已完成卡片留在墙上的天数</translation>
    </message>
    <message>
        <source>A card that was finished so long ago is to be taken down.</source>
        <translation>卡片完成这么久之后，就应从墙上取下。</translation>
    </message>
    <message>
        <source>Folder for photos of the wall</source>
        <translation>墙面照片文件夹</translation>
    </message>
    <message>
        <source>New photos that appear there, from a phone for example, are offered for review; nothing is applied by itself. Empty: no folder is watched.</source>
        <translation>其中出现的新照片（例如来自手机）会提示核对，不会自动应用。留空则不监视文件夹。</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read ({detail}); defaults hold.</source>
        <translation>无法读取 {path} 中的设置（{detail}），已使用默认设置。</translation>
    </message>
    <message>
        <source>The settings were damaged; defaults hold. The old file is {aside}.</source>
        <translation>设置文件已损坏，已使用默认设置。旧文件是 {aside}。</translation>
    </message>
    <message>
        <source>These settings were not readable and have their defaults: {names}. The old file is {aside}.</source>
        <translation>以下设置无法读取，已使用默认值：{names}。旧文件是 {aside}。</translation>
    </message>
</context>
<context>
    <name>value</name>
    <message>
        <source>The metric that this was about is no longer on the board.</source>
        <translation>所涉及的指标已不在看板上。</translation>
    </message>
    <message>
        <source>Not released yet: the check is scheduled when it is.</source>
        <translation>尚未发布：发布后会安排检验。</translation>
    </message>
    <message>
        <source>Rolled back on {day}: there is nothing to check until it is out again.</source>
        <translation>{day}已回滚：重新发布之前无可检验。</translation>
    </message>
    <message>
        <source>Not checked: the metric is no longer on the board.</source>
        <translation>未检验：指标已不在看板上。</translation>
    </message>
    <message>
        <source>The check is due on {day}: {n} of {possible} readings so far.</source>
        <translation>检验于{day}到期：目前已有 {n} 项读数，最多可有 {possible} 项。</translation>
    </message>
    <message>
        <source>{before} ({n_before} readings) against {after} ({n_after} readings)</source>
        <translation>{before}（{n_before} 项读数）对比 {after}（{n_after} 项读数）</translation>
    </message>
    <message>
        <source>In the same days, meant for the same: {others}.</source>
        <translation>同期发布、针对同一指标的还有：{others}。</translation>
    </message>
    <message>
        <source>The {by} hoped for could not be seen here: differences of up to {noise} are noise.</source>
        <translation>期望的 {by} 在此看不出来：不超过 {noise} 的差异都属于波动。</translation>
    </message>
    <message>
        <source>The noise is known from {n} readings only.</source>
        <translation>波动仅根据 {n} 项读数得出。</translation>
    </message>
    <message>
        <source>Not checked: too few readings before the release (there: {n} of {possible}; still missing: {missing}).</source>
        <translation>未检验：发布前的读数太少（已有 {n}/{possible} 项，还缺 {missing} 项）。</translation>
    </message>
    <message>
        <source>Not checked: too few readings after the release (there: {n} of {possible}; still missing: {missing}).</source>
        <translation>未检验：发布后的读数太少（已有 {n}/{possible} 项，还缺 {missing} 项）。</translation>
    </message>
    <message>
        <source>Not checked: it takes {least} readings before the release to know the noise (still missing: {missing}).</source>
        <translation>未检验：发布前至少要有 {least} 项读数才能得知波动（还缺 {missing} 项）。</translation>
    </message>
    <message>
        <source>as hoped</source>
        <translation>符合预期</translation>
    </message>
    <message>
        <source>the other way</source>
        <translation>适得其反</translation>
    </message>
    <message>
        <source>no detectable change</source>
        <translation>看不出变化</translation>
    </message>
    <message>
        <source>cannot be told apart</source>
        <translation>无法区分</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未检验</translation>
    </message>
    <message>
        <source>not released</source>
        <translation>未发布</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>已回滚</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>已排期</translation>
    </message>
    <message>
        <source>due</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>We believe that “{title}” will raise {metric} by {by} within {span}.</source>
        <translation>我们相信，“{title}”将在 {span}内使“{metric}”提高 {by}。</translation>
    </message>
    <message>
        <source>We believe that “{title}” will raise {metric} within {span}.</source>
        <translation>我们相信，“{title}”将在 {span}内使“{metric}”提高。</translation>
    </message>
    <message>
        <source>We believe that “{title}” will lower {metric} by {by} within {span}.</source>
        <translation>我们相信，“{title}”将在 {span}内使“{metric}”降低 {by}。</translation>
    </message>
    <message>
        <source>We believe that “{title}” will lower {metric} within {span}.</source>
        <translation>我们相信，“{title}”将在 {span}内使“{metric}”降低。</translation>
    </message>
    <message>
        <source>We believe that “{title}” will raise {metric} by {by} until {day}.</source>
        <translation>我们相信，到{day}，“{title}”将使“{metric}”提高 {by}。</translation>
    </message>
    <message>
        <source>We believe that “{title}” will raise {metric} until {day}.</source>
        <translation>我们相信，到{day}，“{title}”将使“{metric}”提高。</translation>
    </message>
    <message>
        <source>We believe that “{title}” will lower {metric} by {by} until {day}.</source>
        <translation>我们相信，到{day}，“{title}”将使“{metric}”降低 {by}。</translation>
    </message>
    <message>
        <source>We believe that “{title}” will lower {metric} until {day}.</source>
        <translation>我们相信，到{day}，“{title}”将使“{metric}”降低。</translation>
    </message>
    <message>
        <source>Compared is what was added per day.</source>
        <translation>比较的是每日新增量。</translation>
    </message>
    <message>
        <source>Compared is what was added per week.</source>
        <translation>比较的是每周新增量。</translation>
    </message>
    <message>
        <source>Compared is what was added per month.</source>
        <translation>比较的是每月新增量。</translation>
    </message>
    <message>
        <source>As hoped, but by less: the mean rose from {before} to {after}, by {change} where {by} were hoped for. Up to {noise} would be noise.</source>
        <translation>符合预期，但幅度较小：均值从 {before} 升至 {after}，上升 {change}，而期望上升 {by}。不超过 {noise} 的变化属于波动。</translation>
    </message>
    <message>
        <source>As hoped, but by less: the mean fell from {before} to {after}, by {change} where {by} were hoped for. Up to {noise} would be noise.</source>
        <translation>符合预期，但幅度较小：均值从 {before} 降至 {after}，下降 {change}，而期望下降 {by}。不超过 {noise} 的变化属于波动。</translation>
    </message>
    <message>
        <source>As hoped: the mean rose from {before} to {after}, by {change}. Up to {noise} would be noise.</source>
        <translation>符合预期：均值从 {before} 升至 {after}，上升 {change}。不超过 {noise} 的变化属于波动。</translation>
    </message>
    <message>
        <source>As hoped: the mean fell from {before} to {after}, by {change}. Up to {noise} would be noise.</source>
        <translation>符合预期：均值从 {before} 降至 {after}，下降 {change}。不超过 {noise} 的变化属于波动。</translation>
    </message>
    <message>
        <source>The other way: the mean rose from {before} to {after}, by {change}. Up to {noise} would be noise.</source>
        <translation>适得其反：均值从 {before} 升至 {after}，上升 {change}。不超过 {noise} 的变化属于波动。</translation>
    </message>
    <message>
        <source>The other way: the mean fell from {before} to {after}, by {change}. Up to {noise} would be noise.</source>
        <translation>适得其反：均值从 {before} 降至 {after}，下降 {change}。不超过 {noise} 的变化属于波动。</translation>
    </message>
    <message>
        <source>Cannot be told apart from {others}, meant for the same in the same days: the mean rose from {before} to {after}, by {change}.</source>
        <translation>与同期针对同一指标的 {others} 无法区分：均值从 {before} 升至 {after}，上升 {change}。</translation>
    </message>
    <message>
        <source>Cannot be told apart from {others}, meant for the same in the same days: the mean fell from {before} to {after}, by {change}.</source>
        <translation>与同期针对同一指标的 {others} 无法区分：均值从 {before} 降至 {after}，下降 {change}。</translation>
    </message>
    <message>
        <source>Cannot be told apart from how it was moving before: the mean rose from {before} to {after}, by {change}; at the pace before the release it would have been {drift}.</source>
        <translation>与发布前的走势无法区分：均值从 {before} 升至 {after}，上升 {change}；按发布前的速度，本来也会变化 {drift}。</translation>
    </message>
    <message>
        <source>Cannot be told apart from how it was moving before: the mean fell from {before} to {after}, by {change}; at the pace before the release it would have been {drift}.</source>
        <translation>与发布前的走势无法区分：均值从 {before} 降至 {after}，下降 {change}；按发布前的速度，本来也会变化 {drift}。</translation>
    </message>
    <message>
        <source>No detectable change: the mean was {before} and is {after}. A difference of {change} is noise; so is any up to {noise}.</source>
        <translation>看不出变化：均值原为 {before}，现为 {after}。相差 {change} 属于波动；不超过 {noise} 的差异都属于波动。</translation>
    </message>
    <message>
        <source>The mean was {before} before the release and is {after} after it.</source>
        <translation>均值在发布前为 {before}，发布后为 {after}。</translation>
    </message>
    <message>
        <source>Improve {metric}</source>
        <translation>改善“{metric}”</translation>
    </message>
    <message>
        <source>Bring {metric} back to {expected}</source>
        <translation>使“{metric}”回到 {expected}</translation>
    </message>
    <message>
        <source>{metric} has no reading yet.</source>
        <translation>“{metric}”尚无读数。</translation>
    </message>
    <message>
        <source>{metric} was {value} on {day}; no target is set.</source>
        <translation>“{metric}”在{day}为 {value}；未设目标值。</translation>
    </message>
    <message>
        <source>{metric} was {value} on {day}, where {expected} was expected.</source>
        <translation>“{metric}”在{day}为 {value}，预期 {expected}。</translation>
    </message>
    <message>
        <source>That is {gap} worse. Every reading since {since} was worse than expected (so far: {count}).</source>
        <translation>差距为 {gap}。自{since}起，每项读数都差于预期（至今 {count} 项）。</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>due for {days}</source>
        <translation>已到期 {days}</translation>
    </message>
    <message>
        <source>due in {days}</source>
        <translation>{days}后到期</translation>
    </message>
    <message>
        <source>{outcome}, said {who} on {day}.</source>
        <translation>{outcome}，{who} 于{day}确认。</translation>
    </message>
    <message>
        <source>{outcome}, said {who} on {day}; proposed was: {proposed}.</source>
        <translation>{outcome}，{who} 于{day}确认；原建议结论：{proposed}。</translation>
    </message>
</context>
<context>
    <name>wall</name>
    <message>
        <source>The photo is too dark. Switch on the light, without flash.</source>
        <translation>照片太暗。请开灯，不要用闪光灯。</translation>
    </message>
    <message>
        <source>The codes are small on this photo: {px} pixels for each of their squares, where {wanted} are safe. Come closer next time, or take two photos, of the left and of the right half.</source>
        <translation>照片中的二维码偏小：每格 {px} 像素，{wanted} 像素才可靠。下次请靠近一些，或将左右两半分成两张拍摄。</translation>
    </message>
    <message>
        <source>The photo is blurred. Hold the camera still, or lean it on something, let it focus on the wall first, and switch on more light.</source>
        <translation>照片模糊。请拿稳相机，或靠在固定物上，先对准墙面对焦，并多开些灯。</translation>
    </message>
    <message>
        <source>Light is reflected by the paper (codes in bright spots: {count}). Photograph from a little aside, without flash.</source>
        <translation>纸面反光（位于亮斑中的二维码：{count} 个）。请稍偏一点拍摄，不要用闪光灯。</translation>
    </message>
    <message>
        <source>Two walls are on this photo: it shows headers of another board, too. Take a photo of this board&apos;s wall alone.</source>
        <translation>照片中有两面墙：还出现了另一块看板的列头卡。请只拍本看板的墙面。</translation>
    </message>
    <message>
        <source>The headers hang on this photo twice. Take a photo that shows one wall, or take the second set down.</source>
        <translation>照片中有两套列头卡。请只拍一面墙，或取下多余的一套。</translation>
    </message>
    <message>
        <source>This photo shows the wall of another board (codes of it: {count}). Open that board, and read it there.</source>
        <translation>照片中是另一块看板的墙面（其二维码：{count} 个）。请打开那块看板，再读取照片。</translation>
    </message>
    <message>
        <source>The codes on this photo are not Twinboard&apos;s ({count} found).</source>
        <translation>照片中的二维码不是 Twinboard 的（共 {count} 个）。</translation>
    </message>
    <message>
        <source>No code was found on this photo. Photograph the wall itself, not a screen; from nearer, in better light, and sharp.</source>
        <translation>照片中没有找到二维码。请直接拍摄墙面，不要拍屏幕；靠近一些，光线好一些，并拍清晰。</translation>
    </message>
    <message>
        <source>Codes were found on this photo ({count}), but none of them can be read. Come closer.</source>
        <translation>照片中找到了二维码（{count} 个），但一个也无法读出。请靠近一些。</translation>
    </message>
    <message>
        <source>This is the same photo as {name}.</source>
        <translation>这张照片与 {name} 相同。</translation>
    </message>
    <message>
        <source>Two walls are on these photos. Apply what they show of this board&apos;s?</source>
        <translation>照片中有两面墙。要应用其中属于本看板的内容吗？</translation>
    </message>
    <message>
        <source>Applied before already: {photos}. Apply it again?</source>
        <translation>此前已应用过：{photos}。要再次应用吗？</translation>
    </message>
    <message>
        <source>Taken at {taken}, before the newest photo that was applied ({newest}). Apply it nevertheless?</source>
        <translation>拍摄于 {taken}，早于已应用的最新照片（{newest}）。仍要应用吗？</translation>
    </message>
    <message>
        <source>{first} was taken {hours} hours before {last}: what hung there may hang elsewhere now. Apply both?</source>
        <translation>{first} 比 {last} 早拍 {hours} 小时：其中的卡片现在可能已贴到别处。两张都要应用吗？</translation>
    </message>
    <message>
        <source>No column header is on the photo, so that nobody can tell in which columns the cards hang. Hang the printed headers above the columns, and photograph them, too.</source>
        <translation>照片中没有列头卡，因此无法知道卡片属于哪一列。请把打印的列头卡贴在各列上方，并一同拍入照片。</translation>
    </message>
    <message>
        <source>No column header is in sight: the columns are where they were on the last photo.</source>
        <translation>没有拍到列头卡：各列按上次照片中的位置处理。</translation>
    </message>
    <message>
        <source>The header “{column}” was not found: it is taken to hang where it was on the last photo.</source>
        <translation>没有找到列头卡“{column}”：按它在上次照片中的位置处理。</translation>
    </message>
    <message>
        <source>The header “{column}” was not found: its column is taken to be where there is room for it.</source>
        <translation>没有找到列头卡“{column}”：将墙上的空位视为该列。</translation>
    </message>
    <message>
        <source>The header “{column}” hangs twice: cards near either are in no column for now.</source>
        <translation>列头卡“{column}”有两张：它们附近的卡片暂不归入任何列。</translation>
    </message>
    <message>
        <source>The header “{column}” does not hang in a row with the others and was left out.</source>
        <translation>列头卡“{column}”与其他列头卡不在同一行，未被采用。</translation>
    </message>
    <message>
        <source>No header was found for {columns}. Either another header stands for it, or its own was not seen: what may hang there is asked.</source>
        <translation>没有找到这些列的列头卡：{columns}。可能由另一列的列头卡代替，也可能只是没有拍到；可能属于这些列的卡片需要确认。</translation>
    </message>
    <message>
        <source>The columns hang in another order than on the board: {columns}.</source>
        <translation>墙上各列的顺序与看板不同：{columns}。</translation>
    </message>
    <message>
        <source>Left out: {why}</source>
        <translation>已略过：{why}</translation>
    </message>
    <message>
        <source>Applied before, and left out now: {photos}.</source>
        <translation>此前已应用过，这次略过：{photos}。</translation>
    </message>
    <message>
        <source>Not whole on these photos: {columns}. Cards are missed only where a photo shows their place.</source>
        <translation>这些照片没有拍全以下各列：{columns}。只有照片拍到其应在位置的卡片，才算没有看到。</translation>
    </message>
</context>
</TS>
