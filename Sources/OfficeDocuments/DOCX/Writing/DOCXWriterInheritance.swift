extension TextProperties {
  /// These properties, with those of a base wherever these say nothing.
  func over(_ base: TextProperties) -> TextProperties {
    TextProperties {
      $0.eastAsianFont = eastAsianFont ?? base.eastAsianFont
      $0.latinFont = latinFont ?? base.latinFont
      $0.size = size ?? base.size
      $0.isBold = isBold ?? base.isBold
      $0.isItalic = isItalic ?? base.isItalic
      $0.isUnderlined = isUnderlined ?? base.isUnderlined
      $0.isStruckThrough = isStruckThrough ?? base.isStruckThrough
      $0.color = color ?? base.color
      $0.letterSpacing = letterSpacing ?? base.letterSpacing
      $0.horizontalScale = horizontalScale ?? base.horizontalScale
      $0.position = position ?? base.position
      $0.highlight = highlight ?? base.highlight
      $0.emphasisMark = emphasisMark ?? base.emphasisMark
    }
  }
}

extension ParagraphProperties {
  /// These properties, with those of a base wherever these say nothing.
  func over(_ base: ParagraphProperties) -> ParagraphProperties {
    ParagraphProperties {
      $0.alignment = alignment ?? base.alignment
      $0.leftIndent = leftIndent ?? base.leftIndent
      $0.rightIndent = rightIndent ?? base.rightIndent
      $0.firstLineIndent = firstLineIndent ?? base.firstLineIndent
      $0.spaceBefore = spaceBefore ?? base.spaceBefore
      $0.spaceAfter = spaceAfter ?? base.spaceAfter
      $0.lineSpacing = lineSpacing ?? base.lineSpacing
      $0.keepWithNext = keepWithNext ?? base.keepWithNext
      $0.keepLinesTogether = keepLinesTogether ?? base.keepLinesTogether
      $0.pageBreakBefore = pageBreakBefore ?? base.pageBreakBefore
      $0.snapsToGrid = snapsToGrid ?? base.snapsToGrid
      $0.outlineLevel = outlineLevel ?? base.outlineLevel
      $0.tabStops = tabStops ?? base.tabStops
      $0.topBorder = topBorder ?? base.topBorder
      $0.bottomBorder = bottomBorder ?? base.bottomBorder
    }
  }
}
