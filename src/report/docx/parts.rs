//! The files of the package beside the text itself.

use crate::report::xml::escaped;
use crate::text::Lang;

/// Number of the list with bullets; numbered lists follow.
pub(super) const BULLETS: usize = 1;

pub(super) const CONTENT_TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
"#;

pub(super) const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
"#;

pub(super) const DOCUMENT_RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>
"#;

/// Namespace of everything in the text.
const MAIN: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;
const DECLARATION: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

/// A4, margins of two centimetres.
pub(super) fn document(body: &str) -> String {
    let page = r#"<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>"#;
    format!("{DECLARATION}\n<w:document {MAIN}><w:body>\n{body}{page}</w:body></w:document>\n")
}

pub(super) fn core(title: &str, lang: Lang) -> String {
    format!(
        r#"{DECLARATION}
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title><dc:creator>Kunren</dc:creator><dc:language>{}</dc:language></cp:coreProperties>
"#,
        escaped(title),
        lang.code()
    )
}

/// Sizes in half points, distances in twentieths of a point.
pub(super) fn styles(lang: Lang) -> String {
    let tag = match lang {
        Lang::Ja => r#"<w:lang w:val="en-US" w:eastAsia="ja-JP"/>"#,
        Lang::En => r#"<w:lang w:val="en-GB" w:eastAsia="ja-JP"/>"#,
    };
    let style = |id: &str, name: &str, paragraph: &str, run: &str| {
        format!(
            r#"<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>
"#
        )
    };
    let styles = [
        style(
            "Title",
            "Title",
            r#"<w:spacing w:after="360"/>"#,
            r#"<w:b/><w:color w:val="172A40"/><w:sz w:val="40"/>"#,
        ),
        style(
            "Heading1",
            "heading 1",
            r#"<w:keepNext/><w:pBdr><w:bottom w:val="single" w:sz="8" w:space="2" w:color="172A40"/></w:pBdr><w:spacing w:before="480" w:after="160"/><w:outlineLvl w:val="0"/>"#,
            r#"<w:b/><w:color w:val="172A40"/><w:sz w:val="30"/>"#,
        ),
        style(
            "Heading2",
            "heading 2",
            r#"<w:keepNext/><w:spacing w:before="280" w:after="100"/><w:outlineLvl w:val="1"/>"#,
            r#"<w:b/><w:sz w:val="23"/>"#,
        ),
        style("ListParagraph", "List Paragraph", r#"<w:spacing w:after="60"/>"#, ""),
        style("Evidence", "Evidence", r#"<w:spacing w:after="20"/>"#, r#"<w:color w:val="55606C"/><w:sz w:val="18"/>"#),
        style("TableText", "Table Text", r#"<w:spacing w:after="0"/>"#, r#"<w:sz w:val="19"/>"#),
        style(
            "TableHead",
            "Table Head",
            r#"<w:spacing w:after="0"/>"#,
            r#"<w:b/><w:color w:val="55606C"/><w:sz w:val="19"/>"#,
        ),
    ];
    format!(
        r#"{DECLARATION}
<w:styles {MAIN}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Yu Gothic" w:cs="Calibri"/><w:sz w:val="21"/>{tag}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
{}<w:style w:type="table" w:default="1" w:styleId="Grid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:color="D3CCBC"/><w:bottom w:val="single" w:sz="4" w:color="D3CCBC"/><w:insideH w:val="single" w:sz="4" w:color="D3CCBC"/></w:tblBorders><w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
</w:styles>
"#,
        styles.concat()
    )
}

/// One list with bullets for all, and numbered ones that each begin at 1.
pub(super) fn numbering(num_lists: usize) -> String {
    let level = |at: usize, format: &str, text: &str| {
        let left = 360 * (at + 1);
        format!(
            r#"<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="300"/></w:pPr></w:lvl>"#
        )
    };
    let bullets: String = (0..4).map(|at| level(at, "bullet", if at == 0 { "•" } else { "–" })).collect();
    let numbers = level(0, "decimal", "%1.");
    let lists: String = (BULLETS + 1..=BULLETS + num_lists)
        .map(|list| {
            format!(
                r#"<w:num w:numId="{list}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"#
            )
        })
        .collect();
    format!(
        r#"{DECLARATION}
<w:numbering {MAIN}><w:abstractNum w:abstractNumId="0">{bullets}</w:abstractNum><w:abstractNum w:abstractNumId="1">{numbers}</w:abstractNum><w:num w:numId="{BULLETS}"><w:abstractNumId w:val="0"/></w:num>{lists}</w:numbering>
"#
    )
}
