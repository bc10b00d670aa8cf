extension Meeting {
  var peopleInRankOrder: [Person] { roster.people }
}
